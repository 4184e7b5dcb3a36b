import type { Language } from '../../src/shared/lib/text.ts';

/** What `npm start` says, beside the line that other programs wait for. */
const words = {
  fr: {
    help: `npm start -- [options]
  --shell browser|electron   la fenêtre du poste (par défaut : Electron s’il est installé, sinon le navigateur)
  --no-open                  sert le poste sans ouvrir de fenêtre
  --port N                   port local du poste (par défaut : un port libre)
  --data DOSSIER             où le poste garde ses données (par défaut : .crocdesk)
  --lang fr|en               langue avant le premier accueil
  --pbx simulator|asterisk|recording:FICHIER|none
  --ami HÔTE:PORT --ami-user NOM --ami-secret-file FICHIER --agents 101=agent1,…   pour Asterisk
  --country FR|MA            pays du site : celui des numéros sans indicatif (par défaut : FR)
  --pace N                   appels simulés par heure (0 : silence)
  --seed N                   graine de la démonstration
  --centre ADRESSE           un poste d’un centre qui est ailleurs, comme wss://centre.exemple:4050
  --centre-ca FICHIER        un certificat auquel croire en plus de ceux de la machine`,
    badFlag: (flag: string) => `Option incomprise : ${flag.trim()}. « npm start -- --help » les montre toutes.`,
    portTaken: (port: number) => `Le port ${port} est déjà utilisé ; choisissez-en un autre avec --port.`,
    storeInUse: (pid: number | null) =>
      `Ces données servent déjà à un autre poste${pid === null ? '' : ` (processus ${pid})`} ; fermez-le, ou choisissez un autre dossier avec --data.`,
    storeFromTheFuture: (version: number, knows: number) =>
      `Ces données viennent d’un Crocdesk plus récent (version ${version}, celui-ci connaît jusqu’à ${knows}). Elles n’ont pas été touchées ; mettez Crocdesk à jour.`,
    noRecording: (file: string) => `L’enregistrement ${file} n’existe pas.`,
    noElectron: 'La fenêtre Electron n’est pas installée ici : le même poste s’ouvre dans un navigateur.',
    noElectronAtAll: 'La fenêtre Electron n’est pas installée ici ; essayez « --shell browser ».',
    building: 'Construction de la page…',
    buildFailed: 'La page n’a pas pu être construite.',
    noBrowser: 'Aucun navigateur n’a pu être ouvert : ouvrez l’adresse ci-dessus vous-même.',
    opened: 'Cette adresse ne sert qu’une fois. Ctrl+C arrête le poste ; « npm start » en ouvre une autre.',
    windowClosed: 'La fenêtre a été fermée : le poste s’arrête.',
    failed: (why: string) => `Crocdesk n’a pas pu démarrer : ${why}`,
  },
  en: {
    help: `npm start -- [options]
  --shell browser|electron   the desk's window (default: Electron where it is installed, else the browser)
  --no-open                  serves the desk without opening a window
  --port N                   the desk's local port (default: any free one)
  --data FOLDER              where the desk keeps its data (default: .crocdesk)
  --lang fr|en               language before the first welcome
  --pbx simulator|asterisk|recording:FILE|none
  --ami HOST:PORT --ami-user NAME --ami-secret-file FILE --agents 101=agent1,…   for Asterisk
  --country FR|MA            the site's country: that of numbers without one (default: FR)
  --pace N                   simulated calls an hour (0: silence)
  --seed N                   seed of the demonstration
  --centre ADDRESS           a desk of a centre that is elsewhere, such as wss://centre.example:4050
  --centre-ca FILE           a certificate to believe besides those of the machine`,
    badFlag: (flag: string) => `Option not understood: ${flag.trim()}. "npm start -- --help" shows them all.`,
    portTaken: (port: number) => `Port ${port} is already taken; choose another one with --port.`,
    storeInUse: (pid: number | null) =>
      `Another desk works with this data${pid === null ? '' : ` (process ${pid})`}; close it, or choose another folder with --data.`,
    storeFromTheFuture: (version: number, knows: number) =>
      `This data was written by a newer Crocdesk (version ${version}; this one knows up to ${knows}). It was left untouched; update Crocdesk.`,
    noRecording: (file: string) => `The recording ${file} does not exist.`,
    noElectron: 'The Electron window is not installed here: the same desk opens in a browser.',
    noElectronAtAll: 'The Electron window is not installed here; try "--shell browser".',
    building: 'Building the page…',
    buildFailed: 'The page could not be built.',
    noBrowser: 'No browser could be opened: open the address above yourself.',
    opened: 'This address works once. Ctrl+C ends the desk; "npm start" opens another one.',
    windowClosed: 'The window was closed: the desk ends.',
    failed: (why: string) => `Crocdesk could not start: ${why}`,
  },
};
export type StartWords = (typeof words)['en'];

export const startWords = (language: Language): StartWords => words[language];
