// Writes the pages that list a folder: what is in it is said by the files themselves.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docs, title } from './pages.mjs'

const entries = folder => readdirSync(join(docs, folder)).sort()

const schemas = entries('schemas').map(file => {
  const schema = JSON.parse(readFileSync(join(docs, 'schemas', file), 'utf8'))
  return `| [\`${file.split('.')[0]}\`](../schemas/${file}) | ${schema.description} |`
})
const decisions = entries('decisions').filter(file => file.endsWith('.md')).map(file => `${title(`decisions/${file.slice(0, -3)}`)
  .replace(/^(\d+)\. (.*)$/, (_, number, text) => `${number}. [${text}](../decisions/${file})`)}`)

mkdirSync(join(docs, 'reference'), { recursive: true })
writeFileSync(join(docs, 'reference/schemas.md'), `# JSON schemas

One for each document that the library reads or writes (draft 2020-12). What they mean: [JSON](../json.md).

| document | what it is |
|---|---|
${schemas.join('\n')}
`)
writeFileSync(join(docs, 'reference/decisions.md'), `# Decisions

Why things are as they are: context, decision, consequence.

${decisions.join('\n')}
`)
