interface Story {
  facts: string;
  expectation: string;
  plan: string;
  solution: string;
}

const usual: Story = {
  facts: 'Le client raconte un suivi sans suite : deux appels, aucune réponse.',
  expectation: 'Une réponse claire et une date.',
  plan: 'Relire le dossier et rappeler le client',
  solution: 'Rappelé, dossier repris, excuses présentées.',
};

/** What people wrote down, by the reason of the complaint. */
const stories: Record<string, Story> = {
  lateDelivery: {
    facts: 'Livraison annoncée pour la semaine passée, toujours en transit. Personne n’a prévenu.',
    expectation: 'Une date ferme, et être prévenu si elle change.',
    plan: 'Obtenir une date du transporteur et rappeler le client',
    solution: 'Livré le lendemain, frais de port remboursés.',
  },
  notDelivered: {
    facts: 'Colis marqué livré, rien dans la boîte ni chez les voisins.',
    expectation: 'Recevoir le colis, ou un autre.',
    plan: 'Demander la preuve de dépôt, sinon renvoyer',
    solution: 'Colis introuvable, renvoyé en express.',
  },
  damaged: {
    facts: 'Arrivé avec un angle enfoncé, emballage intact. Photos reçues.',
    expectation: 'Un article en bon état, sans refaire la queue à la poste.',
    plan: 'Échanger et faire reprendre l’article à domicile',
    solution: 'Échangé, l’article abîmé a été repris.',
  },
  wrongItem: {
    facts: 'Commande juste sur la facture, autre couleur dans le colis.',
    expectation: 'La bonne couleur avant la fin du mois.',
    plan: 'Envoyer le bon article avec un bon de retour',
    solution: 'Bon article envoyé, retour reçu.',
  },
  quality: {
    facts: 'Le tissu bouloche après deux lavages.',
    expectation: 'Un remboursement ou un article qui tienne.',
    plan: 'Proposer l’échange ou l’avoir',
    solution: 'Avoir accepté.',
  },
  refund: {
    facts: 'Retour reçu il y a trois semaines, rien sur le compte.',
    expectation: 'Le remboursement, et savoir pourquoi c’est si long.',
    plan: 'Faire partir le virement et confirmer par courriel',
    solution: 'Virement parti, confirmé par courriel.',
  },
  billing: {
    facts: 'Débité deux fois pour la même commande.',
    expectation: 'Récupérer le second paiement.',
    plan: 'Vérifier avec la comptabilité et rappeler',
    solution: 'Double paiement rendu.',
  },
  brokenPromise: {
    facts: 'Un rappel promis n’a pas eu lieu, deux fois de suite.',
    expectation: 'Parler à quelqu’un qui suit le dossier.',
    plan: 'Rappeler soi-même et tenir la date',
    solution: 'Rappelé par son conseiller, dossier réglé.',
  },
};

export const storyOf = (reason: string): Story => stories[reason] ?? usual;
