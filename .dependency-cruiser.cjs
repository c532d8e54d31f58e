// The walls of the house: `app → server → db → flow`, imports only point right. Each rule's comment is the message shown.
const tests = '\\.test\\.tsx?$'
const product = '^(flow|db|server|app|widget)/'

/** What `flow/` may take from npm: pure, works in a browser and on a server, does no I/O. */
const pure = ['zod', '@marcbachmann/cel-js', 'libphonenumber-js', 'fractional-indexing']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'flow-imports-only-flow',
      severity: 'error',
      comment: 'flow/ is the language: browser and server run the same code, so it knows neither of them.',
      from: { path: '^flow/' },
      to: { path: '^(db|server|app|widget|scripts|test|e2e)/' },
    },
    {
      name: 'flow-has-no-node',
      severity: 'error',
      comment: 'flow/ does no I/O: what the world must do leaves as an effect and comes back as an event.',
      from: { path: '^flow/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'flow-takes-only-pure-packages',
      severity: 'error',
      comment: `flow/ may use only pure packages (${pure.join(', ')}): everything it imports must run in a browser.`,
      from: { path: '^flow/', pathNot: [tests, '^flow/testing/'] },
      to: {
        path: '(^|/)node_modules/',
        pathNot: pure.map((name) => `(^|/)node_modules/${name}/`),
      },
    },
    {
      name: 'db-imports-only-db-and-flow',
      severity: 'error',
      comment: 'db/ only stores: what to store is decided in server/, which calls it.',
      from: { path: '^db/' },
      to: { path: '^(server|app|widget|scripts|e2e)/' },
    },
    {
      name: 'drizzle-only-in-db',
      severity: 'error',
      comment: 'db/ is the only SQL: write a query in db/queries and call that.',
      from: { path: product, pathNot: '^db/' },
      to: { path: '(^|/)node_modules/(drizzle-orm|drizzle-kit|postgres|pg)/' },
    },
    {
      name: 'server-does-not-show',
      severity: 'error',
      comment: 'server/ decides and app/ shows: Node runs server/ as it is and cannot load what app/ holds.',
      from: { path: '^server/' },
      to: { path: '^(app|widget|scripts|e2e)/' },
    },
    {
      name: 'app-reaches-server-by-type-only',
      severity: 'error',
      comment:
        'Pages hold no server state: Next would give them a second instance of every module. Ask over HTTP (tRPC); import only the type of the router.',
      from: { path: '^(app|widget)/', pathNot: tests },
      to: { path: '^(server|db)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-knows-only-the-router',
      severity: 'error',
      comment: 'The type of the tRPC router (server/api/) is all that app/ may know of the server.',
      from: { path: '^(app|widget)/', pathNot: tests },
      to: { path: '^(server|db)/', pathNot: '^server/api/' },
    },
    {
      name: 'next-only-in-app',
      severity: 'error',
      comment:
        'Next serves pages only; the process, the API and the jobs are ours (server/main.ts alone starts Next).',
      from: { path: product, pathNot: ['^app/', '^server/main\\.ts$'] },
      to: { path: '(^|/)node_modules/next/' },
    },
    {
      name: 'next-submodules-only-in-app',
      severity: 'error',
      comment: 'server/main.ts takes `next` itself and nothing of its inside.',
      from: { path: '^server/main\\.ts$' },
      to: {
        path: '(^|/)node_modules/next/',
        pathNot: '/next/(types/)?(index|dist/(types|server/next))\\.(d\\.ts|js)$',
      },
    },
    {
      name: 'product-does-not-know-its-tests',
      severity: 'error',
      comment: 'What is shipped must not lean on what proves it.',
      from: { path: product, pathNot: [tests, '^flow/testing/', '/testing/'] },
      to: { path: ['^(test|e2e|scripts)/', tests] },
    },
    {
      name: 'product-has-no-dev-dependencies',
      severity: 'error',
      comment: 'A package that the product needs belongs in "dependencies".',
      from: { path: product, pathNot: [tests, '/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two modules that run each other are one idea in two files, or a third idea that has no file yet. (Types may name each other: they are gone when it runs.)',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      comment:
        'Import the file that holds the thing. A folder is led by a file of its own name, an open set by registry.ts.',
      from: { path: product },
      to: { path: '(^|/)index\\.tsx?$', pathNot: 'node_modules' },
    },
    {
      name: 'no-drawers',
      severity: 'error',
      comment: 'Nobody looks for anything in utils, helpers, common, manager or misc: name the idea.',
      from: {},
      to: { path: '(^|/)(utils?|helpers?|common|managers?|misc)(\\.tsx?$|/)', pathNot: 'node_modules' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'This import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|\\.data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts', '.css'],
    },
  },
}
