/**
 * What the schema of SARIF 2.1.0 (OASIS, errata 01) demands of the objects that we write, under its own definitions'
 * names; closed where its own are closed, and with what it leaves open and we promise besides (a rule's help, a place).
 */
const text = { type: 'string', minLength: 1 };
const uri = { type: 'string', format: 'uri' };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const language = { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' };
const closed = (required: string[], properties: object): object => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});
const ref = (name: string): object => ({ $ref: `#/$defs/${name}` });
const list = (items: object): object => ({ type: 'array', items, uniqueItems: true });

export const SARIF_SCHEMA = {
  ...closed(['version', 'runs', '$schema'], {
    $schema: uri,
    version: { const: '2.1.0' },
    runs: { type: 'array', minItems: 1, maxItems: 1, items: ref('run') },
  }),
  $defs: {
    run: closed(['tool', 'results', 'columnKind'], {
      tool: closed(['driver'], { driver: ref('toolComponent') }),
      language,
      columnKind: { const: 'utf16CodeUnits' },
      results: { type: 'array', items: ref('result') },
      properties: { type: 'object' },
    }),
    toolComponent: closed(['name', 'rules'], {
      name: text,
      language,
      rules: list(ref('reportingDescriptor')),
    }),
    reportingDescriptor: closed(
      ['id', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration'],
      {
        id: text,
        shortDescription: ref('multiformatMessageString'),
        fullDescription: ref('multiformatMessageString'),
        help: ref('multiformatMessageString'),
        helpUri: uri,
        defaultConfiguration: closed(['level'], { level }),
      },
    ),
    multiformatMessageString: closed(['text'], { text, markdown: text }),
    result: closed(['ruleId', 'level', 'message', 'locations', 'partialFingerprints'], {
      ruleId: text,
      ruleIndex: { type: 'integer', minimum: 0 },
      level,
      baselineState: { enum: ['new', 'unchanged', 'updated', 'absent'] },
      message: closed(['text'], { text }),
      locations: { type: 'array', minItems: 1, maxItems: 1, items: ref('location') },
      partialFingerprints: {
        type: 'object',
        minProperties: 1,
        additionalProperties: { type: 'string' },
      },
      properties: { type: 'object' },
    }),
    location: closed(['physicalLocation'], {
      physicalLocation: closed(['artifactLocation', 'region'], {
        artifactLocation: closed(['uri'], {
          uri: { type: 'string', format: 'uri-reference' },
          uriBaseId: text,
        }),
        region: closed(['startLine', 'startColumn'], {
          startLine: { type: 'integer', minimum: 1 },
          startColumn: { type: 'integer', minimum: 1 },
        }),
      }),
      logicalLocations: list(closed([], { fullyQualifiedName: text, kind: text })),
    }),
  },
};
