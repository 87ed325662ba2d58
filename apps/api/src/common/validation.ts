import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Problem } from './problem';

/** Bodies and queries are checked against their classes; what a class does not name is refused. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => new Problem('invalid-request', 'Some fields are missing or wrong.', fieldsOf(errors)),
  });
}

/** Field path to what is wrong with it. */
export function fieldsOf(errors: ValidationError[], prefix = ''): Record<string, string> {
  return Object.assign({}, ...errors.map(({ property, constraints, children = [] }) => {
    const path = `${prefix}${property}`;
    const own = Object.values(constraints ?? {})[0];
    return { ...(own ? { [path]: own } : {}), ...fieldsOf(children, `${path}.`) };
  }));
}
