// Which room may know which. Each rule says what to do instead.
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const tests = '[.]test[.]tsx?$';
/** A package by its name, installed or not, with or without its types. */
const pack = (names) => `(^|node_modules/)(@types/)?(${names})(/|$)`;

export default {
  forbidden: [
    never(
      'rooms-meet-in-shared',
      'Two rooms talk through shared/api or shared/link, never by import. Move what both need to shared; a test of two rooms lives in test/.',
      { path: '^src/(main|preload|renderer|centre)/' },
      { path: '^src/(main|preload|renderer|centre)/', pathNot: '^src/$1/' },
    ),
    never(
      'shared-stands-alone',
      'shared is the language every room speaks: it knows no room and no Node. Pass in what it needs.',
      { path: '^src/shared/', pathNot: tests },
      { path: '.', pathNot: ['^src/shared/', 'node_modules/'], dependencyTypesNot: ['npm', 'npm-dev', 'npm-no-pkg'] },
    ),
    never(
      'shared-has-two-packages',
      'zod and libphonenumber-js are the only packages of shared. Wrap any other one in the room that needs it.',
      { path: '^src/shared/', pathNot: tests },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: pack('zod|libphonenumber-js') },
    ),
    never(
      'features-do-not-meet',
      'Put what two features share in renderer/session; compose them in renderer/app.',
      { path: '^src/renderer/features/([^/]+)/' },
      { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    ),
    never(
      'features-sit-on-top',
      'session, host and ui know no feature: let the feature read them.',
      { path: '^src/renderer/(session|host|ui)/' },
      { path: '^src/renderer/features/' },
    ),
    never(
      'session-sits-on-host-and-ui',
      'host and ui know no call centre: let session read them.',
      { path: '^src/renderer/(host|ui)/' },
      { path: '^src/renderer/session/' },
    ),
    never(
      'only-app-composes',
      'app is the top of the renderer: pass what is needed down from it.',
      { path: '^src/renderer/(features|session|host|ui)/' },
      { path: '^src/renderer/app/' },
    ),
    never(
      'sql-stays-in-the-store',
      'Only a folder named store speaks SQL: give it a function and call that.',
      { path: '^src/', pathNot: '/store/' },
      { path: [pack('better-sqlite3|pg'), '^(node:)?sqlite$'] },
    ),
    never(
      'electron-stays-in-its-shell',
      'The desk also runs in a browser and the centre on a server: reach the window through src/main/electron or src/preload.',
      { path: '^src/', pathNot: '^src/(main/electron|preload)/' },
      { path: pack('electron') },
    ),
    never(
      'the-product-needs-no-tools',
      'What ships does not import scripts, benchmarks or tests: move the code into a room.',
      { path: '^src/', pathNot: tests },
      { path: `^(scripts|bench|test|e2e)/|${tests}` },
    ),
    never(
      'no-cycles',
      'Two modules that need each other are one: merge them, or move what both need to a third.',
      {},
      { circular: true },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
