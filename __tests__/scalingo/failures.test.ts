import { expect, test } from '@jest/globals';
import { transportFailureOf } from '../../src/scalingo/failures.ts';

const failing = (code: string | undefined, message = 'it failed') => Object.assign(new Error(message), { code });

test.each([
  ['ENOTFOUND', 'name_not_resolved'],
  ['EAI_AGAIN', 'name_not_resolved'],
  ['ECONNREFUSED', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['CERT_NOT_YET_VALID', 'certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'certificate'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['CERT_REVOKED', 'certificate'],
  ['CERT_UNTRUSTED', 'certificate'],
  ['UNABLE_TO_GET_CRL', 'certificate'],
  ['EPROTO', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'tls'],
  ['ERR_TLS_HANDSHAKE_TIMEOUT', 'tls'],
  ['HPE_INVALID_CONSTANT', 'unreadable'],
  ['HPE_HEADER_OVERFLOW', 'unreadable'],
  ['ECONNRESET', 'connection_lost'],
  ['EPIPE', 'connection_lost'],
  ['ECONNABORTED', 'connection_lost'],
  [undefined, 'connection_lost']
])('%s is %s', (systemCode, code) => {
  expect(transportFailureOf(failing(systemCode))).toEqual({ code, systemCode });
});

test('a host with several addresses fails as the first of them', () => {
  const error = new AggregateError([failing('EHOSTUNREACH'), failing('ECONNREFUSED')]);
  expect(transportFailureOf(error)).toEqual({ code: 'unreachable', systemCode: 'EHOSTUNREACH' });
});

test('the code that Node gives to the whole counts before those of its parts', () => {
  const error = Object.assign(new AggregateError([failing('EHOSTUNREACH')]), { code: 'ECONNREFUSED' });
  expect(transportFailureOf(error).systemCode).toBe('ECONNREFUSED');
});

test('an error may be wrapped', () => {
  const error = new Error('it failed', { cause: new Error('inside', { cause: failing('ENOTFOUND') }) });
  expect(transportFailureOf(error)).toEqual({ code: 'name_not_resolved', systemCode: 'ENOTFOUND' });
});

test.each([
  ['tunneling socket could not be established, statusCode=403', '403'],
  ['tunneling socket could not be established, statusCode=407', '407'],
  [
    'tunneling socket could not be established, cause=connect ECONNREFUSED 127.0.0.1:9',
    'connect ECONNREFUSED 127.0.0.1:9'
  ],
  [
    'tunneling socket could not be established, cause=getaddrinfo ENOTFOUND proxy.example',
    'getaddrinfo ENOTFOUND proxy.example'
  ]
])('the proxy is told apart: %s', (message, systemCode) => {
  expect(transportFailureOf(failing('ECONNRESET', message))).toEqual({ code: 'proxy', systemCode });
});

test.each([undefined, null, 'x', 7, {}, { code: 7 }, new AggregateError([]), { cause: null }])(
  'whatever %p is, it is a lost connection',
  error => {
    expect(transportFailureOf(error)).toEqual({ code: 'connection_lost', systemCode: undefined });
  }
);

test.each(['EPROTO', 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'ETIMEDOUT', 'EHOSTUNREACH', 'EPERM'])(
  '%s on a connection that had come about is a loss: what was sent may have arrived',
  code => {
    expect(transportFailureOf(Object.assign(new Error(), { code }), true).code).toBe('connection_lost');
    expect(transportFailureOf(Object.assign(new Error(), { code })).code).not.toBe('connection_lost');
  }
);
