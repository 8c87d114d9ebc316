import { address, dayAndMonth, place, styleOf } from './parts.ts';
import type { WriteStyle } from './parts.ts';

/**
 * APA, 7th edition: author and date lead; the name of a newspaper or blog is set in italics, or else the headline is
 * (web pages, broadcasts, speeches), and what kind of thing it is stands in square brackets where it is not read.
 */
export const apa: WriteStyle = (language) =>
  styleOf(
    { title: 'APA, 7th edition', kind: 'in-text' },
    `<macro name="author"><names variable="author">
  <name name-as-sort-order="all" initialize-with=". " sort-separator=", " delimiter=", " and="symbol" delimiter-precedes-last="always" et-al-min="21" et-al-use-first="19"/>
</names></macro>
<macro name="author-short"><names variable="author">
  <name form="short" delimiter=", " and="symbol" et-al-min="3" et-al-use-first="1"/>
  <substitute><text variable="title" quotes="true"/></substitute>
</names></macro>
<macro name="title"><choose>
  <if type="article-newspaper post-weblog interview" match="any"><text variable="title"/></if>
  <else><group delimiter=" ">
    <text variable="title" font-style="italic"/>
    <choose>
      <if type="broadcast"><text term="video" text-case="capitalize-first" prefix="[" suffix="]"/></if>
      <else-if type="personal_communication"><text term="personal-communication" text-case="capitalize-first" prefix="[" suffix="]"/></else-if>
    </choose>
  </group></else>
</choose></macro>
<macro name="date"><choose>
  <if variable="issued"><group delimiter=", ">
    <date variable="issued"><date-part name="year"/></date>
    <date variable="issued">${dayAndMonth(language)}</date>
  </group></if>
  <else><text term="no date" form="short"/></else>
</choose></macro>
<macro name="container"><choose>
  <if type="article-newspaper post-weblog interview" match="any"><text variable="container-title" font-style="italic"/></if>
  <else><text variable="container-title"/></else>
</choose></macro>
<citation><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", ">
  <choose>
    <if type="personal_communication" variable="author" match="all"><names variable="author"><name initialize-with=". " delimiter=", " and="symbol"/></names></if>
    <else><text macro="author-short"/></else>
  </choose>
  <choose>
    <if type="personal_communication" variable="issued" match="all"><text term="personal-communication"/><date variable="issued" form="text"/></if>
    <else-if variable="issued"><date variable="issued"><date-part name="year"/></date></else-if>
    <else><text term="no date" form="short"/></else>
  </choose>
  ${place}
</group></layout></citation>
<bibliography><layout><group delimiter=". ">
  <choose>
    <if variable="author">
      <text macro="author"/><text macro="date" prefix="(" suffix=")"/>
      <text macro="title"/>
    </if>
    <else><text macro="title"/><text macro="date" prefix="(" suffix=")"/></else>
  </choose>
  <text macro="container"/>
  ${address}
</group></layout></bibliography>`,
  );
