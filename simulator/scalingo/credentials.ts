/** API tokens, and the bearers that they are exchanged for. */
import { createHmac } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { TokenOptions } from './options.ts';
import type { Random } from './random.ts';

export interface Bearer {
  readonly jwt: string;
  readonly apiToken: string;
  /** Names of the apps it may see; absent for all. */
  readonly apps: readonly string[] | undefined;
  readonly expiresAtMs: number;
}

/** A class: tokens get revoked and bearers expire. */
export class Credentials {
  readonly #tokens = new Map<string, TokenOptions>();
  readonly #bearers = new Map<string, Bearer>();
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #userId: string;
  readonly #lifetimeSeconds: number;
  #secret: string;

  constructor(tokens: readonly TokenOptions[], clock: Clock, random: Random, userId: string, lifetimeSeconds: number) {
    for (const token of tokens) this.#tokens.set(token.token, token);
    this.#clock = clock;
    this.#random = random;
    this.#userId = userId;
    this.#lifetimeSeconds = lifetimeSeconds;
    this.#secret = random.hexadecimal(64);
  }

  /** A token that is not revoked; made where there is none. */
  validToken(): string {
    for (const { token, revoked } of this.#tokens.values()) if (!revoked) return token;
    const token = `tk-us-${this.#random.hexadecimal(40)}`;
    this.#tokens.set(token, { token });
    return token;
  }

  revoke(apiToken: string): void {
    this.#tokens.set(apiToken, { ...this.#tokens.get(apiToken), token: apiToken, revoked: true });
  }

  /** A bearer for an API token, nothing for one that is unknown or revoked. Claims as the real one has them: iss, iat, exp, uuid. */
  exchange(apiToken: string): Bearer | undefined {
    const known = this.#tokens.get(apiToken);
    if (known === undefined || known.revoked) return undefined;
    const issuedAtSeconds = Math.floor(this.#clock.date().getTime() / 1000);
    const claims = {
      iss: 'Scalingo Authentication Service',
      iat: issuedAtSeconds,
      exp: issuedAtSeconds + this.#lifetimeSeconds,
      uuid: this.#userId
    };
    const bearer: Bearer = {
      jwt: signJwt(claims, this.#secret),
      apiToken,
      apps: known.apps,
      expiresAtMs: this.#clock.now() + this.#lifetimeSeconds * 1000
    };
    this.#bearers.set(bearer.jwt, bearer);
    return bearer;
  }

  /** The bearer that was presented, where it is one of ours and has not expired. */
  check(jwt: string): Bearer | undefined {
    const bearer = this.#bearers.get(jwt);
    return bearer !== undefined && bearer.expiresAtMs > this.#clock.now() ? bearer : undefined;
  }

  /** Forgets all bearers; those made later differ even within the same second. */
  expireAll(): void {
    this.#bearers.clear();
    this.#secret = this.#random.hexadecimal(64);
  }
}

function signJwt(claims: object, secret: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}
