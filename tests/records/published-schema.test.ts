import { recordJsonSchema } from '../../bot/records/record-schema.ts';
import { publishedSchema } from './published-schema.ts';

test('the published schema is what the code says (else: npm run schemas)', () => {
  expect(publishedSchema).toEqual(recordJsonSchema());
});
