import { defineWords } from '../../session/words/defineWords.ts';

/** The areas that fixed numbers name; see shared/number/lineOf. */
export const regionWords = defineWords('regions', {
  fr: {
    'fr-ile-de-france': 'Île-de-France',
    'fr-north-west': 'Nord-Ouest',
    'fr-north-east': 'Nord-Est',
    'fr-south-east': 'Sud-Est',
    'fr-south-west': 'Sud-Ouest',
    'ma-casablanca': 'Casablanca',
    'ma-rabat': 'Rabat',
    'ma-marrakech': 'Marrakech',
    'ma-fes': 'Fès',
    'ma-tangier': 'Tanger',
    'ma-agadir': 'Agadir',
    'ma-oujda': 'Oujda',
  },
  en: {
    'fr-ile-de-france': 'Paris region',
    'fr-north-west': 'north-west France',
    'fr-north-east': 'north-east France',
    'fr-south-east': 'south-east France',
    'fr-south-west': 'south-west France',
    'ma-casablanca': 'Casablanca',
    'ma-rabat': 'Rabat',
    'ma-marrakech': 'Marrakesh',
    'ma-fes': 'Fez',
    'ma-tangier': 'Tangier',
    'ma-agadir': 'Agadir',
    'ma-oujda': 'Oujda',
  },
});
