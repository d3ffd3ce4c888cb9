import { expect, test } from 'vitest'
import { isLocalHost, isPublicAddress } from '../../../electron/web/publicAddress.ts'
import { readWebUrl } from '../../../electron/web/webUrl.ts'

test.each([
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.168.1.1',
  '198.18.0.1',
  '203.0.113.5',
  '224.0.0.1',
  '239.255.255.250',
  '255.255.255.255',
  '168.63.129.16',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:a00:1',
  '::127.0.0.1',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456::1',
  'fec0::1',
  'ff02::1',
  '2002:7f00:1::1',
  '2002:808:808::1',
  '2001::1',
  '2001:db8::1',
  '3fff::1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a00:1',
  '64:ff9b:1::8.8.8.8',
  '100::1',
  '5f00::1',
  'fd00:ec2::254',
  'localhost',
  '',
  '1.2.3',
])('%s is not the public web', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.0.1',
  '223.255.255.254',
  '2606:4700::1111',
  '2a00:1450::1',
  '2001:4860:4860::8888',
  '64:ff9b::808:808',
])('%s is the public web', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  'http://0x7f.1/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://0/',
  'http://①②⑦.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[0:0:0:0:0:ffff:7f00:1]/',
  'http://169.254.169.254/latest',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://a.localhost/',
  'http://printer.local/',
  'http://printer.local./',
  'http://metadata.google.internal/',
  'http://router/',
  'http://nas.lan/',
])('the host of %s is known to be local without asking', (url) => {
  expect(isLocalHost(readWebUrl(url).hostname)).toBe(true)
})

test.each([
  'http://example.org/',
  'http://local.example/',
  'http://8.8.8.8/',
  'http://[2606:4700::1111]/',
])('the host of %s is not known to be local', (url) => {
  expect(isLocalHost(readWebUrl(url).hostname)).toBe(false)
})
