// Words in which the document's schemas are written (JSON Schema 2020-12).

export type Schema = Readonly<Record<string, unknown>>;

/** Of a type, or of that type and `null`, with what it is. */
const plain =
  (...type: readonly string[]) =>
  (about: string): Schema => ({ type: type.length > 1 ? type : type[0], description: about });

export const draft = {
  /** Every property is always there, but for those that are `left` out at times. */
  object: (properties: Readonly<Record<string, Schema>>, about?: string, left: readonly string[] = []): Schema => ({
    type: 'object',
    ...(about && { description: about }),
    properties,
    required: Object.keys(properties).filter(name => !left.includes(name)),
  }),
  list: (items: Schema, about?: string): Schema => ({ type: 'array', ...(about && { description: about }), items }),
  map: (values: Schema, about: string): Schema => ({ type: 'object', description: about, additionalProperties: values }),
  orNull: (schema: Schema): Schema => ({ ...schema, type: [schema['type'], 'null'].flat() }),
  oneOf: (values: readonly (string | null)[], about?: string): Schema => ({
    type: values.includes(null) ? ['string', 'null'] : 'string',
    ...(about && { description: about }),
    enum: values,
  }),
  ref: (name: string): Schema => ({ $ref: `#/components/schemas/${name}` }),
  text: plain('string'),
  maybe: plain('string', 'null'),
  number: plain('number', 'integer'),
  integer: plain('integer'),
  whole: plain('integer', 'null'),
  flag: plain('boolean'),
} as const;
