import { asNumber, asObject, asText, defined } from './json';
import type { DropReason, FailedOutcome, GraphError } from './outcome';

type Decide = (error: GraphError) => FailedOutcome;

const SECOND = 1_000;
const MINUTE = 60_000;

const retry =
  (afterMs: number): Decide =>
  (error) => ({ kind: 'retry', afterMs, error, reason: error.message });
const slow =
  (afterMs: number): Decide =>
  (error) => ({ kind: 'slow-number', afterMs, error });
const drop =
  (reason: DropReason): Decide =>
  (error) => ({ kind: 'drop', reason, error });
const fix: Decide = (error) => ({ kind: 'fix', error });
const alert: Decide = (error) => ({ kind: 'alert', error });
const waitPair: Decide = (error) => ({ kind: 'wait-pair', error });
const needsTemplate: Decide = (error) => ({ kind: 'needs-template', error });

/** What to do for each error code; Meta, "Error codes", July 2026. */
const BY_CODE = new Map<number, Decide>(
  [
    { codes: [1, 131000], decide: retry(2 * SECOND) },
    { codes: [2, 131016, 133004], decide: retry(5 * SECOND) },
    { codes: [131057], decide: retry(MINUTE) },
    { codes: [131053], decide: retry(5 * SECOND) },
    { codes: [130429], decide: slow(2 * SECOND) },
    { codes: [4, 613, 80007], decide: slow(MINUTE) },
    { codes: [131056], decide: waitPair },
    { codes: [131047], decide: needsTemplate },
    { codes: [131026], decide: drop('undeliverable') },
    { codes: [131021], decide: drop('own-number') },
    { codes: [131050], decide: drop('opted-out') },
    { codes: [130472, 131049], decide: drop('withheld-by-platform') },
    { codes: [130497], decide: drop('country-not-allowed') },
    { codes: [137000], decide: drop('identity-changed') },
    { codes: [131062], decide: drop('needs-phone-number') },
    { codes: [132068, 132069], decide: drop('flow-unavailable') },
    { codes: [100, 131008, 131009, 131030, 131051, 131052, 131061], decide: fix },
    { codes: [132000, 132001, 132005, 132012, 135000], decide: fix },
    { codes: [0, 3, 10, 33, 190, 368], decide: alert },
    { codes: [131005, 131031, 131037, 131042, 131045, 131048, 131063, 131064], decide: alert },
    { codes: [132007, 132015, 132016, 133000, 133005, 133006, 133008, 133009, 133010, 133015, 133016], decide: alert },
    { codes: [134011], decide: alert },
  ].flatMap(({ codes, decide }) => codes.map((code): [number, Decide] => [code, decide])),
);

/** What a refusal means, by its code first; `body` is the parsed JSON, undefined when it was none. */
export function classify(httpStatus: number, body: unknown): FailedOutcome {
  const error = graphError(httpStatus, body);
  if (!error) return withoutError(httpStatus);
  return (BY_CODE.get(error.code) ?? unlisted(error))(error);
}

function graphError(httpStatus: number, body: unknown): GraphError | undefined {
  const error = asObject(asObject(body)?.['error']);
  const code = asNumber(error?.['code']);
  if (!error || code === undefined) return undefined;
  return {
    httpStatus,
    code,
    message: asText(error['message']) ?? `error ${code}`,
    ...defined({ details: asText(asObject(error['error_data'])?.['details']), traceId: asText(error['fbtrace_id']) }),
  };
}

/** Codes appear without notice: the permission family by range, the rest by what the status promises. */
function unlisted({ code, httpStatus }: GraphError): Decide {
  if (code >= 200 && code <= 299) return alert;
  if (httpStatus === 401 || httpStatus === 403) return alert;
  if (httpStatus === 429) return slow(5 * SECOND);
  return httpStatus >= 500 ? retry(5 * SECOND) : fix;
}

/** Not the platform's own words: a gateway's page, or nothing. A 5xx may come after the message went out. */
function withoutError(httpStatus: number): FailedOutcome {
  const error: GraphError = { httpStatus, code: -1, message: `HTTP ${httpStatus} without a Graph error` };
  if (httpStatus === 429) return slow(5 * SECOND)(error);
  if (httpStatus >= 500 || httpStatus === 408 || httpStatus < 300) return { kind: 'ambiguous', reason: error.message };
  return fix(error);
}
