import { address, place, styleOf } from './parts.ts';
import type { WriteStyle } from './parts.ts';

/**
 * As news agencies write a source, after the AP Stylebook: nothing in italics, headlines in quotation marks, months cut
 * short beside a day but for March to July, one line with commas.
 */
export const news: WriteStyle = (language) =>
  styleOf(
    { title: 'News (AP-like)', kind: 'note' },
    `${language === 'en' ? AP_MONTHS : ''}
<macro name="date"><choose>
  <if variable="issued"><date variable="issued" form="text" date-parts="year-month-day"><date-part name="month" form="short"/></date></if>
  <else><group delimiter=" "><text term="accessed"/><date variable="accessed" form="text"><date-part name="month" form="short"/></date></group></else>
</choose></macro>
<citation><layout suffix="." delimiter="; "><group delimiter=", ">
  <names variable="author"><name and="text" delimiter=", " delimiter-precedes-last="never" et-al-min="4" et-al-use-first="1"/></names>
  <text variable="title" quotes="true"/>
  <text variable="container-title"/>
  <text macro="date"/>
  ${place}
  ${address}
</group></layout></citation>`,
  );

const AP_MONTHS = `<locale xml:lang="en"><terms>
<term name="month-03" form="short">March</term><term name="month-04" form="short">April</term>
</terms></locale>`;
