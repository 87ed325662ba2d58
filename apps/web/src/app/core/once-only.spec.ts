import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { onceOnly } from './once-only';

const URL = '/api/catalog/products';

describe('onceOnly', () => {
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideHttpClient(withInterceptors([onceOnly])), provideHttpClientTesting()] });
    server = TestBed.inject(HttpTestingController);
  });

  const send = (body: unknown, headers: Record<string, string> = {}) => {
    void firstValueFrom(TestBed.inject(HttpClient).post(URL, body, { headers })).catch(() => undefined);
    const sent = server.expectOne(URL);
    return { ...sent, sent, key: sent.request.headers.get('Idempotency-Key') };
  };

  it.each([
    ['the line breaks', 0, {}],
    ['a gateway answers', 502, {}],
    ['the first is still being worked on', 409, { code: 'idempotency-in-flight' }],
  ])('keeps the key of the same wish when %s', (_, status, problem) => {
    const first = send({ name: 'Ayran' });
    if (status === 0) first.sent.error(new ProgressEvent('error'));
    else first.sent.flush(problem, { status, statusText: 'no' });
    expect(send({ name: 'Su' }).key).not.toBe(first.key);
    expect(send({ name: 'Ayran' }).key).toBe(first.key);
  });

  it('takes a new key once it was answered, well or not', () => {
    const first = send({ name: 'Ayran' });
    first.sent.flush({});
    const second = send({ name: 'Ayran' });
    second.sent.flush({ code: 'invalid-request' }, { status: 400, statusText: 'no' });
    expect(new Set([first.key, second.key, send({ name: 'Ayran' }).key]).size).toBe(3);
  });

  it('leaves keys of others alone, and files without one', () => {
    expect(send({}, { 'Idempotency-Key': 'basket' }).key).toBe('basket');
    expect(send(new Blob(['x'])).key).toBeNull();
    expect(send('a;b').key).toBeNull();
  });
});
