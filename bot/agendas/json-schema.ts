import { z } from 'zod/v4';
import { agendaSchema } from './agenda-schema.ts';

/**
 * The published form of the agenda format (JSON Schema 2020-12), for editors and other tools. What one place
 * of a file must be because of another (unique ids, earlier stages) only loadAgendas checks.
 */
export function agendaJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(agendaSchema, {
    io: 'input',
    // zod leaves its own name of a definition behind, under a keyword that JSON Schema does not have.
    override: ({ jsonSchema }) => delete jsonSchema.id,
  });
  return { $schema, title: 'Agenda of a workshop (työpajapohja)', ...schema };
}
