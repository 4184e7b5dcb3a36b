import type { Language } from '../../shared/lib/text.ts';

/** What is said to whoever backs up or restores. */
const sentences = {
  fr: {
    noFile: (command: string) => `Il faut un fichier : npm run centre -- ${command} FICHIER --config centre.yaml`,
    noDatabase: 'Il faut --data, --database ou --config pour savoir où le centre garde ses données.',
    nothingThere: (file: string) => `Il n’y a pas de données dans ${file}.`,
    saved: (file: string) => `Tout est sauvegardé dans ${file}.`,
    restored: (file: string) =>
      `Les données de ${file} sont rétablies. Les postes renvoient ce qui s’est passé depuis.`,
    kept: (file: string) => `Ce qu’il y avait avant est gardé dans ${file}.`,
    noBackup: (file: string) => `${file} n’est pas une sauvegarde lisible par cette version. Rien n’a été changé.`,
    usePgDump:
      'Ce centre garde ses données dans PostgreSQL : utilisez pg_dump et pg_restore (docs/backup.md), puis « npm run centre -- new-epoch ».',
    newEpoch: 'Les postes comparent maintenant ce qu’ils ont avec ce centre.',
    failed: (why: string) => `Rien n’a été fait : ${why}`,
  },
  en: {
    noFile: (command: string) => `A file is needed: npm run centre -- ${command} FILE --config centre.yaml`,
    noDatabase: 'With --data, --database or --config, say where the centre keeps its data.',
    nothingThere: (file: string) => `There are no data in ${file}.`,
    saved: (file: string) => `Everything is saved in ${file}.`,
    restored: (file: string) => `The data of ${file} are back. Desks send again what happened since.`,
    kept: (file: string) => `What was there before is kept in ${file}.`,
    noBackup: (file: string) => `${file} is no backup that this version can read. Nothing was changed.`,
    usePgDump:
      'This centre keeps its data in PostgreSQL: use pg_dump and pg_restore (docs/backup.md), then "npm run centre -- new-epoch".',
    newEpoch: 'Desks now compare what they have with this centre.',
    failed: (why: string) => `Nothing was done: ${why}`,
  },
};

export const backupSentencesIn = (lang: Language) => sentences[lang];
export type BackupSentences = ReturnType<typeof backupSentencesIn>;
