/** Headings and cells that trip a careless reader: names every object has, marks no one sees, words without end. */
export const hostileWords: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__', 'isPrototypeOf'],
  ...['\u202eeulaV', '\u200f\u200e', '\ufeff', '\u0000', '\u0007\u001b[31m', '\ud800', '\udfff\ud800', '\u0085', '\u2028', '\ufffd'],
  ...['A'.repeat(10_000), 'Value '.repeat(2000), '('.repeat(3000), '£'.repeat(500), '1'.repeat(400), '1,'.repeat(5000), ' '.repeat(9000)],
  ...['"', '""', '"a', '""",', "'", '`', '\\', '<', '<!--', '-->', ']]>', '<![CDATA[', '&', '&#0;', '&#xD800;', '&lol9;', '&#99999999;'],
  ...[
    '=1+1',
    '=HYPERLINK("x")',
    '-',
    '--',
    '£',
    '£-',
    '(',
    '()',
    '£1e400',
    '1e308',
    'NaN',
    'Infinity',
    '-0',
    '0x10',
    '1/0',
    '9'.repeat(30),
  ],
  ...['00/00/0000', '31/02/2025', '99/99/9999', '2025-13-45', '1900-02-29', '29 Feb 2023', '2958466', '-1', '1/1/1', '10000-01-01'],
  ...['Total', 'Sub-total', 'Grand total', 'Supplier', 'Start date', 'Contract value', 'ТВС', 'n/a', 'TBC', 'null', 'undefined', 'true'],
  ...['up to '.repeat(400), '2 x '.repeat(500), '1+'.repeat(900), 'over 4 years '.repeat(300), 'a to '.repeat(700), 'one of '.repeat(600)],
];

/** Numbers where a part of a workbook says how many, how far or which. */
export const hostileNumbers: readonly string[] = [
  ...['-1', '0', '1', '255', '65535', '65536', '1048576', '1048577', '16384', '16385', '2147483647', '4294967295', '4294967296'],
  ...['9007199254740993', '1e309', '-1e9', 'NaN', '', ' ', 'x', '1.5', '0x7fffffff', '99999999999999999999'],
];
