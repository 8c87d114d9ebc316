import { address, dayFirst, place, styleOf } from './parts.ts';
import type { WriteStyle } from './parts.ts';

/** MLA, 9th edition: the container is in italics whatever it is; short months, the day first. */
export const mla: WriteStyle = (language) =>
  styleOf(
    { title: 'MLA, 9th edition', kind: 'in-text' },
    `<macro name="place"><choose>
  <if locator="paragraph">${place}</if>
  <else><text variable="locator"/></else>
</choose></macro>
${language === 'en' ? '<locale xml:lang="en"><terms><term name="paragraph" form="short"><single>par.</single><multiple>pars.</multiple></term></terms></locale>' : ''}
<citation><layout prefix="(" suffix=")" delimiter="; "><choose>
  <if locator="paragraph"><group delimiter=", ">
    <names variable="author"><name form="short" and="text" et-al-min="3" et-al-use-first="1"/><substitute><text variable="title" quotes="true"/></substitute></names>
    <text macro="place"/>
  </group></if>
  <else><group delimiter=" ">
    <names variable="author"><name form="short" and="text" et-al-min="3" et-al-use-first="1"/><substitute><text variable="title" quotes="true"/></substitute></names>
    <text macro="place"/>
  </group></else>
</choose></layout></citation>
<bibliography><layout suffix="."><group delimiter=". ">
  <names variable="author"><name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " delimiter-precedes-last="always" delimiter-precedes-et-al="always" et-al-min="3" et-al-use-first="1"/></names>
  <text variable="title" quotes="true"/>
  <choose>
    <if type="interview"><text term="interview" text-case="capitalize-first"/></if>
    <else-if type="personal_communication"><text term="personal-communication" text-case="capitalize-first"/></else-if>
  </choose>
  <group delimiter=", ">
    <text variable="container-title" font-style="italic"/>
    <date variable="issued">${dayFirst(language, 'short')}</date>
    ${address}
  </group>
  <choose><if variable="issued" match="none"><group delimiter=" ">
    <text term="accessed" text-case="capitalize-first"/>
    <date variable="accessed">${dayFirst(language, 'short')}</date>
  </group></if></choose>
</group></layout></bibliography>`,
  );
