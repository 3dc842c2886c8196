/** Puts a stand-in behind Microsoft's client. Knows neither Node nor how the client was loaded. */
import type { EventMessage } from './events.ts';
import type { Response, StandIn } from './standIn.ts';

/** The parts of Microsoft's client that are for tests and that its types do not tell of. */
export interface OfficeExtensionInternals {
  readonly SessionBase: (new () => object) & { _overrideSession?: object };
  /** Handlers by control; all of an add-in are under the empty text. */
  readonly GenericEventRegistration: { s_genericEventRegistrations: Record<string, object> };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: EventMessage): void;
}

interface RequestMessage {
  readonly Body: unknown;
}

/** From now on, every Excel.run of this client talks to the stand-in, and handlers added before hear nothing more. */
export function connect(client: OfficeExtensionInternals, standIn: StandIn): void {
  class Session extends client.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<null> {
      return Promise.resolve(null);
    }

    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: (_customData: unknown, _flags: unknown, message: RequestMessage): Promise<Response> =>
          standIn.execute(message.Body),
      };
    }
  }
  client.GenericEventRegistration.s_genericEventRegistrations = {};
  client._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  client.SessionBase._overrideSession = new Session();
  standIn.onEvent = (message) => {
    client._testTriggerRichApiMessageEvent(message);
  };
}
