import { lines, words } from './words.ts';

export interface Place {
  city: string;
  postcode: string;
  country: 'FR' | 'MA';
  /** How fixed numbers begin there: ranges that France keeps for fiction; in Morocco the start of a block. */
  fixed: string;
}

/** Postcode, city; the first digit is the telephone zone. */
const FRANCE = lines(`
  1 75003 Paris
  1 75011 Paris
  1 75015 Paris
  1 75020 Paris
  1 94300 Vincennes
  1 92100 Boulogne-Billancourt
  1 93100 Montreuil
  1 78000 Versailles
  1 77300 Fontainebleau
  2 44000 Nantes
  2 35000 Rennes
  2 35400 Saint-Malo
  2 29200 Brest
  2 29000 Quimper
  2 56000 Vannes
  2 56100 Lorient
  2 49000 Angers
  2 72000 Le Mans
  2 37000 Tours
  2 45000 Orléans
  2 14000 Caen
  2 76000 Rouen
  2 76600 Le Havre
  3 59000 Lille
  3 80000 Amiens
  3 51100 Reims
  3 67000 Strasbourg
  3 68000 Colmar
  3 68100 Mulhouse
  3 57000 Metz
  3 54000 Nancy
  3 21000 Dijon
  3 21200 Beaune
  3 25000 Besançon
  3 10000 Troyes
  4 69003 Lyon
  4 69006 Lyon
  4 69100 Villeurbanne
  4 13006 Marseille
  4 13008 Marseille
  4 13100 Aix-en-Provence
  4 13200 Arles
  4 84000 Avignon
  4 06000 Nice
  4 83000 Toulon
  4 34000 Montpellier
  4 30000 Nîmes
  4 66000 Perpignan
  4 38000 Grenoble
  4 73000 Chambéry
  4 74000 Annecy
  4 26000 Valence
  4 42000 Saint-Étienne
  4 63000 Clermont-Ferrand
  4 05000 Gap
  5 31000 Toulouse
  5 33000 Bordeaux
  5 64000 Pau
  5 64100 Bayonne
  5 87000 Limoges
  5 86000 Poitiers
  5 79000 Niort
  5 17000 La Rochelle
  5 81000 Albi
  5 12000 Rodez
  5 46000 Cahors`);
const FICTION: Record<string, string> = {
  1: '+3319900',
  2: '+3326191',
  3: '+3335301',
  4: '+3346571',
  5: '+3353649',
};

const MOROCCO = lines(`
  522 20250 Casablanca
  522 20330 Casablanca
  523 28800 Mohammedia
  523 24000 El Jadida
  523 23000 Béni Mellal
  537 10000 Rabat
  537 11000 Salé
  537 14000 Kénitra
  524 40000 Marrakech
  524 44000 Essaouira
  524 46000 Safi
  535 30000 Fès
  535 50000 Meknès
  539 90000 Tanger
  539 93000 Tétouan
  528 80000 Agadir
  536 60000 Oujda`);

const placeOf = (line: string, country: Place['country']): Place => {
  const [zone = '', postcode = '', ...city] = line.split(' ');
  return { city: city.join(' '), postcode, country, fixed: country === 'FR' ? (FICTION[zone] ?? '') : `+212${zone}00` };
};
const placesOf = ([first, ...rest]: [string, ...string[]], country: Place['country']): [Place, ...Place[]] => [
  placeOf(first, country),
  ...rest.map((line) => placeOf(line, country)),
];

export const places = { FR: placesOf(FRANCE, 'FR'), MA: placesOf(MOROCCO, 'MA') };

/** How mobile numbers begin; the French range is one that nobody is given. */
export const mobilePrefix = { FR: '+3363998', MA: '+21266000' };

export const streets = {
  FR: words(`
    rue_des_Lilas rue_Victor-Hugo avenue_Jean-Jaurès rue_de_la_République boulevard_Gambetta rue_Pasteur place_du_Marché rue_des_Écoles
    rue_du_Moulin chemin_des_Vignes impasse_des_Acacias rue_de_l'Église allée_des_Tilleuls rue_Voltaire quai_de_la_Loire rue_Saint-Michel
    rue_des_Tanneurs avenue_du_Général-de-Gaulle rue_Émile-Zola rue_du_Four cours_Mirabeau rue_des_Fontaines route_de_la_Plage
    rue_Marie-Curie rue_des_Remparts square_des_Cerisiers rue_du_Vieux-Port montée_de_la_Source`),
  MA: words(`
    rue_Ibn_Batouta avenue_Mohammed_V boulevard_Zerktouni rue_Abou_Inane avenue_Hassan_II rue_Moulay_Idriss boulevard_d'Anfa rue_Al_Massira
    avenue_des_FAR rue_Oued_Ziz lotissement_Al_Andalous résidence_Les_Jardins rue_Ibn_Sina avenue_Allal_El_Fassi rue_de_Fès
    boulevard_Ghandi rue_Tarik_Ibn_Ziad quartier_Palmier`),
};
