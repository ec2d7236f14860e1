/**
 * The secrets of anonymous stages, kept apart from the answers (SECRETS_DIR), outside the database and every
 * backup. Destroying one makes it impossible to say whose an answer was.
 */
export interface StageSecrets {
  /** The participant key of a person in an anonymous stage: an HMAC under the stage's secret, made on first use. */
  participantKey(session: string, stage: string, person: string): Promise<string>;
  /** Encrypts an answer under the stage's secret, for as long as the stage is open. */
  encrypt(session: string, stage: string, text: string): Promise<string>;
  /** The reverse; undefined when the secret is another one or gone. */
  decrypt(session: string, stage: string, encrypted: string): Promise<string | undefined>;
  /** Ends the secret for good; harmless when there is none. */
  destroy(session: string, stage: string): Promise<void>;
}
