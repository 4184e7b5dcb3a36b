import { words } from './words.ts';

export interface Names {
  women: [string, ...string[]];
  men: [string, ...string[]];
  families: [string, ...string[]];
}

const french: Names = {
  women: words(`
    Claire Camille Léa Manon Chloé Inès Sarah Julie Marie Anne Sophie Nathalie Isabelle Catherine Sylvie Martine Françoise Monique Nicole
    Christine Valérie Sandrine Céline Aurélie Émilie Élodie Laetitia Stéphanie Virginie Delphine Caroline Hélène Agnès Brigitte Véronique
    Dominique Corinne Patricia Florence Laurence Pascale Karine Séverine Marion Pauline Mathilde Lucie Clémence Margaux Juliette Louise
    Alice Jeanne Zoé Anaïs Noémie Justine Charlotte Élise Gaëlle Solène Maëlle Bénédicte Geneviève Josiane Colette Odile Marie-Claude
    Anne-Sophie Marie-Laure Ségolène Héloïse Apolline Capucine Éléonore Régine Ghislaine Yvette Thérèse Madeleine Simone`),
  men: words(`
    Marc Jean Pierre Michel André Philippe Alain Bernard Jacques Daniel Christophe Patrick Nicolas Christian Laurent Éric Frédéric David
    Stéphane Pascal Thierry Olivier Sébastien Bruno Julien Vincent Guillaume Thomas Antoine Alexandre Maxime Kévin Romain Anthony Benoît
    Cédric Fabien Damien Mathieu Jérôme Arnaud Franck Didier Gilles Serge Yves Gérard Hervé Xavier Rémi Clément Hugo Lucas Théo Louis
    Gabriel Raphaël Arthur Paul Adrien Quentin Florian Baptiste Tristan Loïc Yann Gaël Erwan Mickaël Jean-Luc Jean-Pierre Jean-Marc
    Pierre-Yves François Emmanuel Grégoire Étienne Aurélien Cyril Ludovic Régis Fernand Lucien Marcel Raymond Roger`),
  families: words(`
    Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent
    Fournier Morel Girard André Lefèvre Mercier Dupont Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau Blanc Guérin Muller
    Henry Roussel Nicolas Perrin Morin Mathieu Clément Gauthier Dumont Lopez Fontaine Chevalier Robin Masson Sanchez Gérard Nguyen Boyer
    Denis Lemaire Duval Joly Gautier Roger Roche Roy Noël Meyer Lucas Meunier Jean Perez Marchand Dufour Blanchard Marie Barbier Brun
    Dumas Brunet Schmitt Leroux Colas Fernandez Pierre Renard Arnaud Rolland Caron Aubert Giraud Leclerc Vidal Bourgeois Renaud Lemoine
    Picard Gaillard Philippe Leclercq Lacroix Fabre Dupuis Olivier Rodriguez Da_Silva Hubert Louis Charles Guillot Rivière Le_Gall
    Guillaume Adam Rey Moulin Gonzalez Berger Lecomte Menard Fleury Deschamps Carpentier Julien Benoît Paris Maillard Marchal Aubry Vasseur
    Le_Roux Renault Jacquet Collet Prévost Poirier Charpentier Royer Huet Baron Dupuy Pons Paul Laine Carré Breton Rémy Schneider Perrot
    Guyot Barre Marty Cousin L'Hermitte D'Almeida Le_Goff Kerbrat O'Connor Saint-Martin Grandjean Beauchamp Delacroix Villeneuve Cœurdevey`),
};

const moroccan: Names = {
  women: words(`
    Fatima Khadija Aïcha Zineb Salma Yasmine Nadia Samira Hanane Imane Meryem Houda Loubna Sanaa Asmaa Ghita Kenza Rim Soukaina Hajar
    Ilham Karima Latifa Malika Najat Naïma Rachida Siham Wafaa Zakia Fatima-Zahra Oumaima Chaimae Nour Amina Bouchra Hafsa Ikram Jamila
    Leïla Mouna Nawal Rajae Touria`),
  men: words(`
    Mohamed Ahmed Youssef Karim Hassan Omar Rachid Said Abdellah Mustapha Khalid Hicham Driss Jamal Mehdi Amine Anas Ayoub Hamza Ismaïl
    Nabil Othmane Reda Samir Tarik Yassine Zakaria Abdelilah Aziz Brahim Fouad Ilyas Jaouad Kamal Larbi Mounir Noureddine Simohamed
    Soufiane Taha Walid Adil Badr Bilal`),
  families: words(`
    Benali Alaoui El_Amrani El_Fassi Bennani Tazi Berrada Idrissi Chraibi Benjelloun El_Idrissi Lahlou Bensouda Sebti Kettani Filali Ouazzani
    El_Mansouri Benkirane Cherkaoui Guessous Skalli Mernissi Lamrani El_Khattabi Haddad Naciri Belhaj Zniber Bouzidi Ait_Lahcen Ait_Ben_Haddou
    El_Ouafi Rami Hakimi Ziani Bakkali Tahiri Amrani Mekouar Daoudi Raji Sabri Hajji Jabri Kabbaj Lazrak Mouline Nejjar Rhazali Squalli
    Touzani Yacoubi Zemmouri El_Yousfi Boutaleb Benchekroun Chaoui Drissi`),
};

const english: Names = {
  women: words('Emma Olivia Helen Margaret Susan Rachel Fiona Harriet Alison Gillian'),
  men: words('James Oliver William George Andrew Peter Simon Graham Duncan Hugh'),
  families: words("Smith Taylor Walker Wright Hughes Bennett Cooper Ward Harrison Fletcher O'Brien MacLeod"),
};

export type Origin = 'french' | 'moroccan' | 'english';
export const namesOf: Record<Origin, Names> = { french, moroccan, english };
