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
    'step.application': 'Écouter comme l’application {{app}}',
    'step.listen': 'Attendre le standard à son adresse',
    'step.push': 'Recevoir un premier appel',
    pushAwaited: 'Passez un appel par le standard, maintenant. Le centre attend dix minutes.',
    pushedBy: 'Annoncé par {{names}}.',
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
    'not-enabled':
      'L’interface ARI n’est pas là. Vérifiez que « enabled = yes » est dans ari.conf et que le module res_ari est chargé.',
    starting: 'Asterisk démarre encore. Réessayez dans un instant.',
    'application-taken':
      'Asterisk connaît déjà le nom {{app}}. Si un programme le porte en ce moment, il n’entendrait plus rien : arrêtez-le, ou donnez un autre nom à l’un des deux.',
    'no-events':
      'Asterisk répond, mais sa liaison d’événements (WebSocket) ne s’ouvre pas. Vérifiez res_http_websocket, et un mandataire éventuel.',
    'only-here':
      'Cette adresse n’est joignable que depuis la machine du centre. Pour un standard ailleurs, donnez l’adresse publique d’un mandataire.',
    'other-address':
      'Un message est arrivé à une autre adresse : sa fin ne correspond pas. Recopiez l’adresse entière dans le standard.',
    malformed:
      'Un message est arrivé, mais il n’a pas la forme attendue : event, callId, from, to, direction. Le reste est dans docs/webhook.md.',
    'other-form': 'Un message est arrivé, mais ni par POST ni en formulaire ou JSON. Réglez cela dans le standard.',
    'nothing-came': 'Rien n’est venu. Vérifiez l’adresse dans le standard, et le chemin jusqu’au centre.',
    'ari.refused':
      '{{host}} refuse le port {{port}}. Vérifiez « enabled = yes » et « bindaddr » dans http.conf, et le port : 8088, ou 8089 avec TLS.',
    'ari.silent': 'Le port {{port}} répond mais ne dit rien. Si c’est celui de TLS, d’ordinaire 8089, cochez TLS.',
    'ari.not-tls': 'Le port {{port}} ne parle pas TLS. Essayez 8089, ou décochez TLS.',
    'ari.not-asterisk':
      'Ce qui répond au port {{port}} n’est pas l’interface ARI d’un Asterisk. Vérifiez le port ; si c’est celui de TLS, cochez TLS.',
    'ari.wrong-secret': 'Asterisk refuse {{user}} ou son mot de passe. Vérifiez-les dans ari.conf.',
    'ari.only-watching':
      '{{user}} ne peut que regarder : le poste verra les appels sans rien pouvoir y faire. Pour agir, ôtez « read_only = yes » dans ari.conf.',
    'ari.certificate-unknown':
      'La machine du centre ne se fie pas au certificat de {{host}}. Faites-le signer par une autorité qu’elle connaît, ou donnez-lui cette autorité.',
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
    'step.application': 'Listen as the application {{app}}',
    'step.listen': 'Wait for the PBX at its address',
    'step.push': 'Hear of a first call',
    pushAwaited: 'Make a call through the PBX now. The centre waits for ten minutes.',
    pushedBy: 'Told by {{names}}.',
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
    'not-enabled':
      'The ARI interface is not there. Check that ari.conf says “enabled = yes” and that the module res_ari is loaded.',
    starting: 'Asterisk is still starting. Test again in a moment.',
    'application-taken':
      'Asterisk knows the name {{app}} already. If a program has it now, that program would hear nothing any more: end it, or give one of the two another name.',
    'no-events':
      'Asterisk answers, but its connection for events (WebSocket) does not open. Check res_http_websocket, and any proxy in between.',
    'only-here':
      'Only the centre’s own machine reaches this address. For a PBX elsewhere, give the public address of a proxy.',
    'other-address':
      'A message came to another address: its end does not match. Copy the whole address into the PBX again.',
    malformed:
      'A message came, but not in the expected form: event, callId, from, to, direction. The rest is in docs/webhook.md.',
    'other-form': 'A message came, but not by POST as a form or as JSON. Set this in the PBX.',
    'nothing-came': 'Nothing came. Check the address in the PBX, and the way to the centre.',
    'ari.refused':
      '{{host}} refuses port {{port}}. Check “enabled = yes” and “bindaddr” in http.conf, and the port: 8088, or 8089 with TLS.',
    'ari.silent': 'Port {{port}} answers but says nothing. If it is the one for TLS, as a rule 8089, tick TLS.',
    'ari.not-tls': 'Port {{port}} does not speak TLS. Try 8089, or untick TLS.',
    'ari.not-asterisk':
      'What answers at port {{port}} is not the ARI interface of an Asterisk. Check the port; if it is the one for TLS, tick TLS.',
    'ari.wrong-secret': 'Asterisk refuses {{user}} or the password. Check them in ari.conf.',
    'ari.only-watching':
      '{{user}} may only watch: the desk will see calls, but can do nothing with them. To act, remove “read_only = yes” from ari.conf.',
    'ari.certificate-unknown':
      'The centre’s machine does not trust the certificate of {{host}}. Have it signed by an authority that it knows, or give it that authority.',
    internal: 'The test could not end, and the centre does not know why. Try again.',
    certificate: 'Certificate shown by {{host}}',
    certificateName: 'Name',
    certificateUntil: 'Valid until',
    fingerprint: 'SHA-256 fingerprint',
    trust: 'Accept this certificate',
  },
});
