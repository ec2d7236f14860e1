import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const CHANNEL_ISSUER = 'https://api.botframework.com';

/** How one token is to differ from a sound one. */
export interface TokenFlaws {
  /** Claims put over the sound ones (`iss`, `aud`, `serviceurl`, `exp`, `nbf`, ...); undefined removes a claim. */
  claims?: JWTPayload | undefined;
  /** `stranger`: signed by a key that the channel does not publish, under the channel's key id. */
  signedBy?: 'channel' | 'stranger' | undefined;
  /** Another key id in the header. */
  kid?: string | undefined;
}

export interface Tokens {
  /** The key id; part of the metadata's address, because the SDK caches keys by address for a whole process. */
  kid: string;
  /** The published key set. */
  jwks: { keys: object[] };
  /** A token for one delivery to the bot. */
  sign(flaws?: TokenFlaws): Promise<string>;
}

/** Makes the channel's signing key and what is needed to sign as it, or badly. */
export async function createTokens(bot: {
  appId: string;
  serviceUrl: () => string;
  kid: string;
}): Promise<Tokens> {
  const [own, stranger] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const published = { ...(await exportJWK(own.publicKey)), kid: bot.kid, use: 'sig', alg: 'RS256' };
  // The real service uses one token for many deliveries too, and signing thousands would be the test's bottleneck.
  let sound: Promise<string> | undefined;

  async function sign(flaws: TokenFlaws): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      serviceurl: bot.serviceUrl(),
      iss: CHANNEL_ISSUER,
      aud: bot.appId,
      nbf: now - 5,
      exp: now + 3600,
    };
    return new SignJWT({ ...claims, ...flaws.claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: flaws.kid ?? bot.kid })
      .sign((flaws.signedBy === 'stranger' ? stranger : own).privateKey);
  }

  return {
    kid: bot.kid,
    jwks: { keys: [{ ...published, endorsements: ['msteams'] }] },
    sign: (flaws) => {
      if (flaws?.claims ?? flaws?.signedBy ?? flaws?.kid) return sign(flaws ?? {});
      sound ??= sign({});
      return sound;
    },
  };
}
