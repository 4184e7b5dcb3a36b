import { lines } from './words.ts';

export interface Product {
  name: string;
  /** In cents of the euro. */
  cents: number;
}

/** The catalogue of Maison Aube, house and garden. */
const CATALOGUE = lines(`
  8900 lampe Aube
  4590 lampe de chevet Brume
  12900 lampadaire Roseau
  3450 housse de couette percale
  5990 parure de lit en lin
  2490 taie d’oreiller en lin
  7900 plaid en laine mérinos
  1890 lot de 4 serviettes éponge
  3290 rideau en chanvre
  19900 tapis berbère 160 × 230
  8490 tapis de couloir Atlas
  24900 fauteuil Rotin
  14900 table basse Olivier
  39900 buffet Noyer
  6990 étagère murale Chêne
  5490 miroir Soleil
  2790 vase en grès
  1590 bougie fleur d’oranger
  9900 service à thé Fès, 6 verres
  4990 tajine en terre cuite
  3890 saladier en olivier
  6490 batterie de 3 casseroles
  2290 théière émaillée
  1490 sécateur de jardin
  3990 arrosoir en zinc
  7490 salon de semis
  11900 parasol Lagune
  29900 salon de jardin Cyprès
  8990 brasero Comète
  2190 lot de 12 bulbes de tulipe
  1290 graines du potager, coffret
  4490 rosier ancien Aube
  5290 olivier en pot
  3790 jardinière terre cuite
  6790 hamac coton
  9490 composteur bois 300 l`);

const productOf = (line: string): Product => {
  const [cents = '0', ...name] = line.split(' ');
  return { name: name.join(' '), cents: Number(cents) };
};
const [first, ...rest] = CATALOGUE;
export const products: [Product, ...Product[]] = [productOf(first), ...rest.map(productOf)];

/** Dirhams for a euro in the Moroccan catalogue. */
export const DIRHAMS = 11;
