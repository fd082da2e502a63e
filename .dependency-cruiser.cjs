// Who may import whom. One row per folder; everything not named is forbidden. test/rules/importTable.test.ts plants wrong imports and sees each refused.
// 'name' = a folder or file of ours, 'npm:x' = a package, 'npm:@x/*' = a scope, 'node:*' = Node's own modules, a trailing '?' = types only.
const office = ['shared', 'main/core/base']
const page = ['npm:react', 'npm:antd', 'npm:@ant-design/icons', 'npm:dayjs', 'npm:react-i18next', 'npm:@tanstack/*']

const table = {
  shared: ['npm:zod', 'npm:@orpc/contract', 'npm:libphonenumber-js', 'npm:temporal-polyfill'],

  'main/core/base': ['shared', 'package.json', 'node:*', 'npm:zod', 'npm:electron-log'],
  'main/core/storage': [...office, 'node:*', 'npm:better-sqlite3'],
  'main/core/audit': [...office, 'main/core/storage', 'node:*'],
  'main/core/notices': [...office, 'main/core/storage'],
  'main/core/ingest': [...office, 'main/core/storage', 'main/core/audit', 'main/core/notices'],
  'main/core/printing': [...office, 'main/core/storage', 'main/core/audit'],
  'main/core/retention': [...office, 'main/core/storage', 'main/core/audit'],
  'main/core/exporter': [...office, 'main/core/storage', 'node:*', 'npm:hucre'],
  'main/core/importer': [
    ...office,
    'main/core/storage',
    'main/core/audit',
    'main/core/notices',
    'main/core/ingest',
    'node:*',
    'npm:hucre',
    'npm:@e965/xlsx',
    'npm:csv-parse',
    'npm:iconv-lite',
    'npm:saxes',
    'npm:temporal-polyfill',
    'npm:yauzl',
  ],
  'main/core/desk': [...office, 'main/core/storage', 'main/core/audit', 'main/core/notices', 'main/core/ingest', 'npm:zod'],
  'main/core/threads': [
    ...office,
    'main/core/storage',
    'main/core/audit',
    'main/core/notices',
    'main/core/ingest',
    'main/core/printing',
    'main/core/importer',
    'main/core/exporter',
    'main/core/retention',
    'main/core/desk',
    'node:*',
  ],
  'main/core/backup': [...office, 'main/core/threads', 'node:*'],
  'main/core/recovery': [...office, 'main/core/storage', 'main/core/audit', 'main/core/backup', 'node:*'],
  'main/core/listener': [...office, 'main/core/threads', 'node:*', 'npm:koa'],
  'main/core/api': [...office, 'main/core/threads', 'npm:@orpc/server'],
  'main/core/office': [
    ...office,
    'main/core/threads',
    'main/core/backup',
    'main/core/importer?',
    // How the file system's errors become failure codes is said in one place.
    'main/core/storage/trouble.ts',
    'main/core/listener',
    'main/core/api?',
    'node:*',
  ],
  'main/core/backOffice.ts': ['shared', 'main/core', 'node:*'],

  'main/host': [...office, 'main/core/api', 'main/core/backOffice.ts?', 'node:*', 'npm:koa', 'npm:@orpc/server'],
  'main/shell': [
    ...office,
    'main/core/api',
    'main/core/backOffice.ts?',
    'main/host/contentPolicy.ts',
    'main/host/exported.ts',
    'main/host/pageFiles.ts',
    'node:*',
    'npm:electron',
    'npm:electron-updater',
    'npm:@orpc/server',
    'npm:@orpc/standard-server-peer',
    'npm:zod',
  ],
  'main/preload': ['npm:electron'],
  'main/desktop.ts': [
    ...office,
    'main/core/backOffice.ts',
    'main/core/office/troubleReport.ts',
    'main/host',
    'main/shell',
    'node:*',
    'npm:electron',
  ],
  'main/headless.ts': [...office, 'main/core/backOffice.ts', 'main/host', 'node:*'],

  'renderer/words': ['shared', 'npm:i18next', 'npm:react-i18next'],
  'renderer/styles': ['npm:antd'],
  'renderer/bridge': [
    'shared',
    'npm:@orpc/client',
    'npm:@orpc/contract?',
    'npm:@orpc/tanstack-query',
    'npm:@tanstack/*',
    'npm:react',
  ],
  'renderer/parts': ['shared', 'renderer/words', 'renderer/styles', 'npm:echarts', ...page],
  'renderer/screens': ['shared', 'renderer/bridge', 'renderer/parts', 'renderer/words', 'renderer/styles', ...page],
  'renderer/main.tsx': ['shared', 'renderer', 'npm:react-dom', 'npm:@fontsource-variable/noto-sans-tc', ...page],
  'renderer/card.tsx': ['shared', 'renderer', 'npm:react-dom', 'npm:@fontsource-variable/noto-sans-tc', ...page],
}

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const ours = (name) => `^${literal(name)}${/\.(tsx?|json)$/.test(name) ? '$' : '/'}`
const npm = (name) =>
  name.endsWith('/*') ? `^node_modules/${literal(name.slice(0, -1))}` : `^node_modules/(@types/)?${literal(name)}/`
const target = (entry) => (entry.startsWith('npm:') ? npm(entry.slice(4)) : ours(entry))

/** The rules that one row stands for. */
function rulesOf([folder, entries]) {
  const from = { path: ours(folder) }
  const named = entries.filter((entry) => entry !== 'node:*').map((entry) => entry.replace(/\?$/, ''))
  const typesOnly = entries.filter((entry) => entry.endsWith('?')).map((entry) => entry.slice(0, -1))
  return [
    {
      name: `${folder} → only its row`,
      severity: 'error',
      from,
      to: { pathNot: [ours(folder), ...named.map(target)], dependencyTypesNot: ['core'] },
    },
    ...(entries.includes('node:*')
      ? []
      : [{ name: `${folder} → no Node modules`, severity: 'error', from, to: { dependencyTypes: ['core'] } }]),
    ...typesOnly.map((entry) => ({
      name: `${folder} → ${entry} as types only`,
      severity: 'error',
      from,
      to: { path: target(entry), dependencyTypesNot: ['type-only'] },
    })),
  ]
}

const outsideTheRows = { path: '^(main|renderer|shared)/', pathNot: Object.keys(table).map(ours) }

module.exports = {
  forbidden: [
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'every import is found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'the product imports no test',
      severity: 'error',
      from: { path: '^(main|renderer|shared|scripts)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'only open.ts loads better-sqlite3',
      severity: 'error',
      from: { path: '^(main|renderer|shared)/', pathNot: '^main/core/storage/open\\.ts$' },
      to: { path: npm('better-sqlite3'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'who reads files of strangers knows no database',
      severity: 'error',
      from: { path: '^main/core/importer/reading/' },
      to: { path: '^main/core/(storage|audit|notices|ingest|importer/(?!reading/|draft\\.ts))' },
    },
    {
      name: 'only the thread that reads files loads what parses them',
      severity: 'error',
      from: { path: '^main/core/', pathNot: '^main/core/importer/reading/' },
      to: { path: ['yauzl', 'saxes', '@e965/xlsx', 'csv-parse'].map(npm).join('|') },
    },
    {
      name: 'the main thread knows the operations by type only',
      severity: 'error',
      from: { path: '^main/core/threads/(store|call)\\.ts$' },
      to: { path: '^main/core/(threads/operations|storage|ingest)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'above threads, only store.ts',
      severity: 'error',
      from: { path: '^main/core/(listener|api)/' },
      to: { path: '^main/core/threads/', pathNot: '^main/core/threads/store\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the page knows the contract by type only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^shared/contract/', dependencyTypesNot: ['type-only'] },
    },
    // Three rules for one promise: a file outside the rows imports nothing, is imported by nobody and does not lie about alone.
    { name: 'every file belongs to a row', severity: 'error', from: outsideTheRows, to: {} },
    { name: 'every file belongs to a row', severity: 'error', from: {}, to: outsideTheRows },
    { name: 'every file belongs to a row', severity: 'error', from: { ...outsideTheRows, orphan: true }, to: {} },
    ...Object.entries(table).flatMap(rulesOf),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules/.*/node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
