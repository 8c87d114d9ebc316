import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

/** Written by us, in the manner of a news page. */
const STORIES: readonly (readonly [charset: string, text: string])[] = [
  [
    'windows-1251',
    'Вчера вечером совет порта заслушал доклад о шлюзах. По словам начальника порта, ремонт начнётся в мае и займёт не меньше года.',
  ],
  [
    'koi8-r',
    'Вчера вечером совет порта заслушал доклад о шлюзах. По словам начальника порта, ремонт начнётся в мае и займёт не меньше года.',
  ],
  [
    'ibm866',
    'Вчера вечером совет порта заслушал доклад о шлюзах. По словам начальника порта, ремонт начнётся в мае и займёт не меньше года.',
  ],
  [
    'shift_jis',
    '港の評議会は火曜日の夜に会合を開き、水門の修理についての報告を聞いた。工事は五月に始まり、一年はかかるという。',
  ],
  [
    'euc-jp',
    '港の評議会は火曜日の夜に会合を開き、水門の修理についての報告を聞いた。工事は五月に始まり、一年はかかるという。',
  ],
  [
    'gbk',
    '港务委员会周二晚上开会，听取了关于船闸维修的报告。据港务主任说，工程将于五月开始，至少需要一年时间。',
  ],
  [
    'big5',
    '港務委員會週二晚上開會，聽取了關於船閘維修的報告。據港務主任說，工程將於五月開始，至少需要一年時間。',
  ],
  [
    'euc-kr',
    '항만 위원회는 화요일 저녁에 모여 수문 수리에 관한 보고를 들었다. 공사는 오월에 시작되어 적어도 일 년은 걸릴 것이라고 한다.',
  ],
  [
    'windows-1253',
    'Το συμβούλιο του λιμανιού συνεδρίασε το βράδυ της Τρίτης και άκουσε την έκθεση για την επισκευή της πύλης.',
  ],
  [
    'windows-1255',
    'מועצת הנמל התכנסה ביום שלישי בערב ושמעה את הדוח על תיקון הסכר. העבודות יתחילו בחודש מאי ויימשכו לפחות שנה.',
  ],
  ['windows-874', 'คณะกรรมการท่าเรือประชุมกันเมื่อเย็นวันอังคารและรับฟังรายงานเกี่ยวกับการซ่อมประตูน้ำ งานจะเริ่มในเดือนพฤษภาคม'],
];

/** The bytes of a text in a set of one or two bytes a character: what decodes to a character is its code. */
function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const codes = new Map<string, number[]>();
  for (let first = 255; first >= 0; first -= 1) {
    for (let second = 255; second >= 0x30; second -= 1) {
      const character = decoder.decode(new Uint8Array([first, second]));
      if ([...character].length === 1) codes.set(character, [first, second]);
    }
  }
  for (let byte = 255; byte >= 0; byte -= 1) codes.set(decoder.decode(new Uint8Array([byte])), [byte]);
  return new Uint8Array([...text].flatMap((character) => codes.get(character) ?? [0x3f]));
}

describe('row 41: a page that does not say its character set', () => {
  it.each(STORIES)('is read by its words: %s', (charset, text) => {
    const page = encode(`<html><title>1</title><body><p>${text}</p></body></html>`, charset);
    expect(decode(page, null)).toMatchObject({
      text: `<html><title>1</title><body><p>${text}</p></body></html>`,
      how: 'statistics',
    });
  });

  it('is read by its escapes when it is ISO-2022-JP, which is all ASCII', () => {
    const page = Buffer.from('<p>\u001b$B9A$NI>5D2q\u001b(B.', 'latin1');
    expect(decode(page, null)).toMatchObject({
      text: '<p>港の評議会.',
      charset: 'iso-2022-jp',
      how: 'pattern',
    });
  });
});
