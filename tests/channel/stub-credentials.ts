import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';

/**
 * Credentials without a login: MSAL accepts https authorities only, so no double can stand in for the login service.
 * Everything else of the authentication stays real.
 */
class StubCredentials extends AppCredentials {
  protected override refreshToken(): ReturnType<AppCredentials['refreshToken']> {
    const expiresOn = new Date(Date.now() + 24 * 3600 * 1000);
    return Promise.resolve({ accessToken: 'test-channel-token', expiresOn });
  }
}

/** Stands in for ConfigurationServiceClientCredentialFactory: knows one app id, gives it a fixed token. */
export class StubCredentialsFactory extends ServiceClientCredentialsFactory {
  private readonly appId: string;

  constructor(appId: string) {
    super();
    this.appId = appId;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override createCredentials(appId: string, audience: string | undefined): Promise<AppCredentials> {
    return Promise.resolve(new StubCredentials(appId, undefined, audience));
  }
}
