import { address, dayBesideMonth, dayFirst, place, styleOf } from './parts.ts';
import type { WriteStyle } from './parts.ts';

/** Harvard, as “Cite Them Right” has it: single quotation marks, the year behind the author, the day of the visit always. */
export const harvard: WriteStyle = (language) =>
  styleOf(
    { title: 'Harvard (Cite Them Right)', kind: 'in-text' },
    `<macro name="year"><choose>
  <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
  <else><text term="no date"/></else>
</choose></macro>
<macro name="title"><choose>
  <if type="article-newspaper post-weblog interview" match="any"><text variable="title" quotes="true"/></if>
  <else><text variable="title" font-style="italic"/></else>
</choose></macro>
<macro name="container"><choose>
  <if type="article-newspaper post-weblog interview" match="any"><text variable="container-title" font-style="italic"/></if>
  <else><text variable="container-title"/></else>
</choose></macro>
${language === 'en' ? '<locale xml:lang="en"><style-options punctuation-in-quote="false"/><terms><term name="open-quote">‘</term><term name="close-quote">’</term><term name="open-inner-quote">“</term><term name="close-inner-quote">”</term></terms></locale>' : ''}
<citation><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", ">
  <names variable="author"><name form="short" and="text" et-al-min="4" et-al-use-first="1"/><substitute><text macro="title"/></substitute></names>
  <text macro="year"/>
  ${place}
</group></layout></citation>
<bibliography><layout suffix="."><group delimiter=". ">
  <group delimiter=", ">
    <group delimiter=" ">
      <names variable="author"><name name-as-sort-order="all" initialize-with="." and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="never" et-al-min="4" et-al-use-first="1"/><substitute><text macro="title"/></substitute></names>
      <text macro="year" prefix="(" suffix=")"/>
      <text macro="title"/>
    </group>
    <text macro="container"/>
    <date variable="issued">${dayBesideMonth(language)}</date>
  </group>
  <choose><if variable="URL"><group delimiter=" ">
    <group delimiter=": "><text term="available at" text-case="capitalize-first"/>${address}</group>
    <group delimiter=": " prefix="(" suffix=")"><text term="accessed" text-case="capitalize-first"/><date variable="accessed">${dayFirst(language)}</date></group>
  </group></if></choose>
</group></layout></bibliography>`,
  );
