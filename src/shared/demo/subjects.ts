import { lines } from './words.ts';

/** What people wrote down about a contact, by its kind. */
export const subjects = {
  inbound: lines(`
    Suivi de colis, rassuré
    Demande de facture
    Changement d’adresse de livraison
    Question sur la taille de la housse de couette
    Échange contre une autre couleur
    Veut payer en trois fois
    Demande le délai pour le tapis
    Code de réduction refusé, appliqué à la main
    Article manquant dans le colis
    Demande le catalogue de printemps
    Conseil pour l’entretien du lin
    Confirme son passage au point relais
    Annulation d’une commande passée en double
    Demande si l’olivier supporte le gel`),
  outbound: lines(`
    Enquête de satisfaction après achat
    Rappel convenu, commande confirmée
    Relance de panier, pas intéressé pour le moment
    Présentation de la collection jardin
    Prévenu du retard du transporteur
    Remerciement, première commande
    Offre de bienvenue présentée
    Proposition de remplacement acceptée`),
  unanswered: lines(`
    Pas de réponse, message laissé
    Pas de réponse
    Occupé, à rappeler`),
  email: lines(`
    « Où est mon colis ? »
    « Demande de duplicata de facture »
    Confirmation d’échange envoyée
    Réponse sur la garantie
    Photos de l’article abîmé reçues
    Newsletter : ouverte, deux clics`),
  sms: lines(`
    Livraison prévue demain
    Colis remis au point relais
    Créneau de livraison confirmé
    Code de retrait envoyé`),
  letter: lines(`
    Catalogue d’automne envoyé
    Bon de réduction envoyé
    Courrier de remerciement
    Attestation de remboursement`),
  visit: lines(`
    Passage au magasin de Lyon
    Retrait à l’entrepôt
    Visite du showroom, devis salon de jardin`),
  english: lines(`
    Asked where the parcel is
    Wants an invoice in English
    Change of delivery address
    Happy with the rug, asked about care
    Return label sent again`),
};

/** Why people complain, in the words of the register. */
interface Reason {
  /** Of the taxonomy. */
  key: string;
  /** As it is said in a contact. */
  words: string;
}
export const reasons: readonly [Reason, ...Reason[]] = [
  { key: 'lateDelivery', words: 'livraison en retard' },
  { key: 'damaged', words: 'article abîmé' },
  { key: 'wrongItem', words: 'erreur d’article' },
  { key: 'refund', words: 'remboursement attendu' },
  { key: 'notDelivered', words: 'colis non reçu' },
  { key: 'quality', words: 'qualité décevante' },
  { key: 'billing', words: 'double prélèvement' },
  { key: 'brokenPromise', words: 'rappel promis, jamais reçu' },
];

export const promiseTexts = {
  callback: lines(`
    Confirmer la date de livraison
    Rappeler pour l’échange de taille
    Rappeler après réception des photos
    Reprendre le devis salon de jardin
    Dire si le tapis est de nouveau en stock`),
  'keep-informed': lines(`
    Tenir au courant de l’enquête du transporteur
    Tenir au courant du remboursement
    Donner la réponse de l’atelier`),
  send: lines(`
    Envoyer la facture corrigée
    Envoyer des échantillons de lin
    Renvoyer le bon de retour`),
  refund: lines(`
    Rembourser les frais de port
    Avoir de 15 €`),
};

/** Who works, or worked, at the centre. */
export const agents = lines(`
  Amina Berrada
  Bruno Lefèvre
  Sofia Marchand
  Yanis Haddad
  Léa Fontaine
  Omar Tazi`);

export const occupations = lines(`
  infirmière
  enseignant
  retraitée
  architecte
  artisan
  commerçante
  comptable
  agricultrice
  fonctionnaire
  graphiste
  cuisinier
  pharmacienne
  assistante maternelle
  ingénieur`);
export const roles = lines(`
  comptabilité
  gérant
  achats
  accueil
  assistante de direction
  responsable d’atelier`);
export const trades = lines(`
  Menuiserie
  Hôtel
  Cabinet
  Pépinière
  Restaurant
  Atelier
  Garage
  Librairie
  Maison d’hôtes
  Domaine
  Riad
  Boulangerie
  Clinique
  École`);
