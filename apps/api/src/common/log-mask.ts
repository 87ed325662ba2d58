// 10 to 15 digits on their own, as phone numbers are written; parts of UUIDs and of longer words are none.
const PHONE_NUMBER = /(?<![\w.-])\+?\d{7,12}(\d{3})(?![\w-])/g;

/** Makes what masks a line of the log: phone numbers keep their last three digits, secrets nothing. */
export function logMask(secrets: readonly string[]): (line: string) => string {
  const worthHiding = secrets.filter((secret) => secret.length >= 4);
  return (line) => worthHiding.reduce((masked, secret) => masked.replaceAll(secret, '[secret]'), line).replace(PHONE_NUMBER, '***$1');
}
