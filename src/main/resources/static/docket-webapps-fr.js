// Part of the web applications for those who read French: what their libraries say in English only. The texts of
// form-js, with {} where it puts a value; a test compares this table with what its version says.
const TEXTS = {
  'Field is required.': 'Une réponse est nécessaire.',
  'Field must match pattern {}.': 'La réponse n’a pas la forme demandée.',
  'Field must have minimum value of {}.': 'La réponse doit être {} ou plus.',
  'Field must have maximum value of {}.': 'La réponse doit être {} ou moins.',
  'Field must have minimum length of {}.': 'La réponse doit avoir au moins {} caractères.',
  'Field must have maximum length of {}.': 'La réponse peut avoir au plus {} caractères.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Un numéro de téléphone avec l’indicatif du pays est nécessaire, comme +14165550100.',
  'Field must be a valid email.': 'Une adresse courriel est nécessaire, comme nom@example.org.',
  'Value is not a number.': 'La réponse doit être un nombre.',
  'Value is expected to be an integer.': 'La réponse doit être un nombre entier.',
  'Value is expected to have at most {} decimal digit.': 'La réponse peut avoir au plus {} décimale.',
  'Value is expected to have at most {} decimal digits.': 'La réponse peut avoir au plus {} décimales.',
  'Please select a valid value, the two nearest valid values are {} and {}.':
    'Les deux valeurs permises les plus proches sont {} et {}.',
  'Date and time must both be entered.': 'Il faut la date et l’heure.',
  'Search': 'Chercher',
  'Select': 'Choisir',
  'No results': 'Aucun résultat',
  'All values selected': 'Tous les choix sont faits',
  'Skip to search': 'Passer à la recherche',
  'Remove tag': 'Retirer ce choix',
  'Increment': 'Augmenter',
  'Decrement': 'Diminuer',
  'Add new': 'Ajouter',
  'Expand all ({})': 'Tout montrer ({})',
  'Collapse': 'Réduire',
  'Remove list item {}': 'Retirer l’élément {} de la liste',
  'Nothing to show.': 'Rien à montrer.',
  'No content to show.': 'Rien à montrer.',
  'External content couldn\'t be loaded.': 'Le contenu externe n’a pas pu être chargé.',
  'This is an image placeholder': 'Image absente',
  'Previous page': 'Page précédente',
  'Next page': 'Page suivante',
  ' of ': ' sur ',
  'Click to sort by {} descending': 'Cliquez pour trier par {}, ordre décroissant',
  'Click to sort by {} ascending': 'Cliquez pour trier par {}, ordre croissant',
  'Click to remove sorting': 'Cliquez pour ne plus trier',
  'Powered by bpmn.io': 'Propulsé par bpmn.io',
  'Web-based tooling for BPMN, DMN, and forms powered by': 'Outils Web pour BPMN, DMN et formulaires, propulsés par',
  'yyyy-mm-dd': 'aaaa-mm-jj',
  'hh:mm ?m': 'hh:mm am ou pm'
};

const PATTERNS = Object.entries(TEXTS).filter(([english]) => english.includes('{}')).map(([english, french]) => {
  const escaped = english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll('{}', '(.*)');
  return { said: new RegExp(`^${escaped}$`), french };
});

function inFrench(text) {
  if (Object.hasOwn(TEXTS, text)) {
    return TEXTS[text];
  }
  const pattern = PATTERNS.find(({ said }) => said.test(text));
  if (!pattern) {
    return text;
  }
  const values = pattern.said.exec(text).slice(1);
  return pattern.french.replaceAll('{}', () => values.shift());
}

// What stands here was said by the form or by a person, not by form-js.
const SAID_BY_OTHERS = '.fjs-form-field-text, .fjs-form-field-html, .fjs-form-field-label, '
  + '.fjs-form-field-description, .fjs-dropdownlist-item, .fjs-taglist-tag-label, .fjs-table-td';

const READ_ALOUD = ['aria-label', 'title', 'placeholder', 'alt'];

function translateText(node) {
  const french = inFrench(node.data);
  if (french !== node.data && !node.parentElement.closest(SAID_BY_OTHERS)) {
    node.data = french;
  }
}

function translateAttribute(element, name) {
  const said = element.getAttribute(name);
  if (said && inFrench(said) !== said) {
    element.setAttribute(name, inFrench(said));
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    READ_ALOUD.forEach(name => translateAttribute(node, name));
    node.childNodes.forEach(translate);
  }
}

function isOfAForm(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element && element.closest('.fjs-container');
}

function onChange({ type, target, attributeName, addedNodes }) {
  if (type === 'attributes') {
    translateAttribute(target, attributeName);
  } else if (type === 'characterData') {
    translateText(target);
  } else {
    addedNodes.forEach(node => translate(node));
  }
}

new MutationObserver(changes => {
  changes.filter(change => isOfAForm(change.target)).forEach(onChange);
  changes.flatMap(change => [...change.addedNodes])
    .filter(node => node.nodeType === Node.ELEMENT_NODE)
    .flatMap(node => [...node.querySelectorAll('.fjs-container')])
    .forEach(translate);
}).observe(document, {
  subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: READ_ALOUD
});

// Names of days and months in date pickers: form-js brings flatpickr, Tasklist AngularJS.
const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre',
  'novembre', 'décembre'];
const MONTHS_SHORT = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.',
  'déc.'];
const DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const DAYS_SHORT = DAYS.map(day => day.slice(0, 3));

window.flatpickr.localize({
  firstDayOfWeek: 0,
  weekdays: { shorthand: DAYS_SHORT, longhand: DAYS },
  months: { shorthand: MONTHS_SHORT, longhand: MONTHS },
  ordinal: day => (day === 1 ? 'er' : ''),
  rangeSeparator: ' au ',
  weekAbbreviation: 'sem.',
  scrollTitle: 'Défilez pour augmenter la valeur',
  toggleTitle: 'Cliquez pour changer',
  yearAriaLabel: 'Année',
  monthAriaLabel: 'Mois',
  hourAriaLabel: 'Heure',
  minuteAriaLabel: 'Minute'
});

window.angular?.module('ngLocale').config(['$provide', $provide => $provide.decorator('$locale', [
  '$delegate', locale => {
    Object.assign(locale.DATETIME_FORMATS, { MONTH: MONTHS, STANDALONEMONTH: MONTHS, SHORTMONTH: MONTHS_SHORT,
      DAY: DAYS, SHORTDAY: DAYS_SHORT });
    return locale;
  }])]);

// form-js writes dates as the browser does; here as the person does.
const DateFormat = Intl.DateTimeFormat;
Intl.DateTimeFormat = function(locale, options) {
  return new DateFormat(locale === 'default' ? 'fr-CA' : locale, options);
};
Object.assign(Intl.DateTimeFormat, { prototype: DateFormat.prototype, supportedLocalesOf: DateFormat.supportedLocalesOf });

document.documentElement.lang = 'fr';

// Some labels are translated only once, before the texts have come: here they come first, where they are kept anyway.
const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
const answer = await fetch(`${folder}fr.json`);
if (answer.ok) {
  const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  kept[`${folder}_locales_data_fr_${window.bust}`] = await answer.text();
  localStorage.setItem('camunda-web', JSON.stringify(kept));
}
