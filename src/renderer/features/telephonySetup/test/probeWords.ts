import { defineWords } from '../../../session/words/defineWords.ts';

/** The steps of a test, and for each thing that can go wrong one sentence that says what to do. */
export const probeWords = defineWords('telephonyProbe', {
  fr: {
    'step.reach': 'Joindre {{host}}, port {{port}}',
    'step.secure': 'Chiffrer la liaison',
    'step.log-in': 'Ouvrir la session de {{user}}',
    'step.rights': 'Vérifier ses droits',
    'step.phones': 'Trouver les téléphones',
    'step.queues': 'Trouver les files d’attente',
    'state.waiting': 'En attente',
    'state.running': 'En cours',
    'state.passed': 'Réussi',
    'state.warned': 'À noter',
    'state.failed': 'Échec',
    'found.phones_one': '{{count}} téléphone : {{names}}',
    'found.phones_other': '{{count}} téléphones : {{names}}',
    'found.queues_one': '{{count}} file : {{names}}',
    'found.queues_other': '{{count}} files : {{names}}',
    'no-such-host': 'Aucune machine ne porte le nom {{host}}. Vérifiez l’orthographe, ou écrivez son adresse.',
    refused:
      '{{host}} refuse le port {{port}}. Vérifiez que « enabled = yes » est dans manager.conf et que le port est le bon : 5038, ou 5039 avec TLS.',
    unreachable: 'Il n’y a pas de chemin vers {{host}} depuis le centre. Vérifiez le réseau, le VPN et l’adresse.',
    'timed-out': 'Pas de réponse à temps. Un pare-feu ferme peut-être le port {{port}} entre le centre et le standard.',
    'not-tls': 'Le port {{port}} ne parle pas TLS. Essayez 5039, ou décochez TLS.',
    'certificate-unknown':
      'Personne ne se porte garant du certificat de {{host}}. Comparez l’empreinte avec celle du standard ; si c’est la même, acceptez-le.',
    'certificate-expired':
      'La date du certificat de {{host}} est passée, ou pas encore venue. Renouvelez-le sur le standard, et vérifiez l’heure du centre.',
    'certificate-other':
      '{{host}} montre un autre certificat que celui qui a été accepté. S’il a été renouvelé, comparez l’empreinte et acceptez le nouveau.',
    silent: 'Le port répond mais ne dit rien. Si c’est celui de TLS, d’ordinaire 5039, cochez TLS.',
    'not-asterisk': 'Ce qui répond au port {{port}} n’est pas l’interface AMI d’un Asterisk. Vérifiez le port.',
    'wrong-secret':
      'Asterisk refuse {{user}} ou son mot de passe. Vérifiez-les dans manager.conf, ainsi que « permit », qui doit contenir l’adresse du centre.',
    closed: 'Asterisk a coupé la liaison. Vérifiez que « permit », dans manager.conf, contient l’adresse du centre.',
    'no-system-events':
      '{{user}} ne peut pas lire les événements du système, par lesquels tout commence. Ajoutez system à sa ligne « read » dans manager.conf.',
    'no-permission':
      '{{user}} n’a pas le droit à : {{names}}. Complétez sa ligne « write » dans manager.conf ; sans cela, ces actions seront refusées.',
    'only-watching':
      '{{user}} ne peut que regarder : le poste verra les appels sans pouvoir appeler, raccrocher ni transférer. Pour agir, ajoutez call, agent, originate et system à sa ligne « write ».',
    'no-phones':
      'Cet Asterisk ne connaît aucun téléphone SIP. Vérifiez que c’est le bon serveur, ou ajoutez les lignes à la main.',
    'no-queues': 'Aucune file d’attente. Les appels directs seront vus ; les files le seront dès qu’il y en aura.',
    internal: 'L’essai n’a pas pu finir, et le centre ne sait pas pourquoi. Réessayez.',
    certificate: 'Certificat montré par {{host}}',
    certificateName: 'Nom',
    certificateUntil: 'Valable jusqu’au',
    fingerprint: 'Empreinte SHA-256',
    trust: 'Accepter ce certificat',
  },
  en: {
    'step.reach': 'Reach {{host}}, port {{port}}',
    'step.secure': 'Encrypt the connection',
    'step.log-in': 'Log in as {{user}}',
    'step.rights': 'Check what they may do',
    'step.phones': 'Find the phones',
    'step.queues': 'Find the queues',
    'state.waiting': 'Waiting',
    'state.running': 'Under way',
    'state.passed': 'Done',
    'state.warned': 'To mind',
    'state.failed': 'Failed',
    'found.phones_one': '{{count}} phone: {{names}}',
    'found.phones_other': '{{count}} phones: {{names}}',
    'found.queues_one': '{{count}} queue: {{names}}',
    'found.queues_other': '{{count}} queues: {{names}}',
    'no-such-host': 'No machine is called {{host}}. Check the spelling, or type its address.',
    refused:
      '{{host}} refuses port {{port}}. Check that manager.conf says “enabled = yes” and that the port is right: 5038, or 5039 with TLS.',
    unreachable: 'There is no way to {{host}} from the centre. Check the network, the VPN and the address.',
    'timed-out': 'No answer in time. A firewall may close port {{port}} between the centre and the PBX.',
    'not-tls': 'Port {{port}} does not speak TLS. Try 5039, or untick TLS.',
    'certificate-unknown':
      'Nobody vouches for the certificate of {{host}}. Compare the fingerprint with the one at the PBX; if it is the same, accept it.',
    'certificate-expired':
      'The certificate of {{host}} is out of date, or not valid yet. Renew it at the PBX, and check the centre’s clock.',
    'certificate-other':
      '{{host}} shows another certificate than the one that was accepted. If it was renewed, compare the fingerprint and accept the new one.',
    silent: 'The port answers but says nothing. If it is the one for TLS, as a rule 5039, tick TLS.',
    'not-asterisk': 'What answers at port {{port}} is not the AMI interface of an Asterisk. Check the port.',
    'wrong-secret':
      'Asterisk refuses {{user}} or the password. Check them in manager.conf, and also “permit”, which must hold the centre’s address.',
    closed: 'Asterisk closed the connection. Check that “permit” in manager.conf holds the centre’s address.',
    'no-system-events':
      '{{user}} may not read the system’s events, with which everything begins. Add system to their “read” line in manager.conf.',
    'no-permission':
      '{{user}} may not use: {{names}}. Complete their “write” line in manager.conf; without it, these actions will be refused.',
    'only-watching':
      '{{user}} may only watch: the desk will see calls, but cannot dial, hang up or transfer. To act, add call, agent, originate and system to their “write” line.',
    'no-phones': 'This Asterisk knows no SIP phone. Check that it is the right server, or add the lines by hand.',
    'no-queues': 'No queues. Direct calls will be seen, and queues as soon as there are some.',
    internal: 'The test could not end, and the centre does not know why. Try again.',
    certificate: 'Certificate shown by {{host}}',
    certificateName: 'Name',
    certificateUntil: 'Valid until',
    fingerprint: 'SHA-256 fingerprint',
    trust: 'Accept this certificate',
  },
});
