import { defineWords } from '../../session/words/defineWords.ts';

export const alarmWords = defineWords('linkAlarm', {
  fr: {
    alarm: 'Alerte',
    'taken-over':
      'Téléphonie prise par un autre programme : connecté au standard sous le nom de ce centre, il reçoit les appels à sa place. Le poste les voit encore, sans pouvoir les commander. Arrêtez ce programme ou donnez-lui un autre nom ; le centre reprendra seul.',
    'taken-over-down':
      'Téléphonie injoignable, et un autre programme avait pris la place de ce centre auprès du standard. Le centre réessaie seul.',
    'login-refused':
      'Téléphonie injoignable : le standard refuse le nom ou le mot de passe du centre. Prévenez l’administrateur ; le centre réessaie chaque minute.',
    unreachable:
      'Téléphonie injoignable : le standard ne répond plus au centre. Vos téléphones marchent ; le centre réessaie seul.',
    extension:
      'Le centre ne connaît aucun téléphone au numéro interne {{extension}} : ce poste ne voit aucun appel. Choisissez un autre numéro, ou demandez à l’administrateur d’ajouter celui-ci.',
    token: 'Le centre n’accepte pas ce poste. Demandez un accès à l’administrateur ; le poste réessaie chaque minute.',
    changeExtension: 'Changer de numéro',
    setUp: 'Régler la téléphonie',
  },
  en: {
    alarm: 'Alarm',
    'taken-over':
      'Telephony down: another program took over. It is connected to the PBX under the name of this centre and is handed the calls instead. The desk still sees them but cannot command them. End that program or give it another name; the centre comes back by itself.',
    'taken-over-down':
      'Telephony down, and another program had taken the place of this centre at the PBX. The centre tries again by itself.',
    'login-refused':
      'Telephony down: the PBX refuses the name or the password of the centre. Tell the administrator; the centre tries again every minute.',
    unreachable:
      'Telephony down: the PBX does not answer the centre. Your phones work; the centre tries again by itself.',
    extension:
      'The centre knows no phone at extension {{extension}}: this desk sees no calls. Choose another extension, or ask the administrator to add this one.',
    token: 'The centre does not accept this desk. Ask the administrator for access; the desk tries again every minute.',
    changeExtension: 'Change the extension',
    setUp: 'Set up the telephony',
  },
});
