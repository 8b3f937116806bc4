#!/usr/bin/env node
'use strict'

// `npx thuocdo` finds this file as the repository's own bin, before anything is installed and on any Node.
const { run } = require('./bootstrap.cjs')

void run('cli/main.ts', process.argv.slice(2))
