/** First names, for the gender of who bears them. Names that both bear are in neither list, or in both. */
export const MALE_NAMES = `aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alberto alejandro alex
  alexander alexei alexey alfred ali allan allen alvin ambrose amir anders andre andrei andrew andrey andriy andy angus
  anthony anton antonio ari arkady arnold art arthur ashton august austin barack barney barry bart bashar bashir ben
  benjamin bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan
  byron calvin carl carlos carter cedric cesar charles charlie chester chris christian christopher chuck clarence clark
  claude clay clayton clifford clint clinton clive colin conrad corey cory craig curtis cyril dale damian dan daniel
  danny darrell darren dave david dean dennis denys derek dexter diego dimitri dinesh dirk dmitri dmitriy dmitry dmytro
  dominic don donald doug douglas dmytro duncan dustin dwight earl ed eddie edgar eduardo edward edwin eli elijah elias
  elliott elmer emil emmanuel enrique eric erik ernest ernesto ethan eugene evan evgeny ezra felipe felix fernando floyd
  francesco francis francisco francois frank franklin fred frederick friedrich gabriel garrett gary gavin gene geoff
  geoffrey george gerald gerhard gerard gianni gilbert giovanni giuseppe glen glenn gordon graham grant greg gregory
  guillermo gus guy hamid hank hans harold harry harvey hassan hector heinrich helmut henri henry herbert herman homer
  horst howard hugh hugo ian ibrahim igor ilya imran isaac ismail ivan jack jacob jacques jake jamal james jan jared
  jason javad javier jay jeb jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel joey john johnny jon
  jonathan jorge jose joseph josh joshua josip juan julian julio julius justin kareem karl keir keith ken kenneth kent
  kevin khalid khizr kirill kirk klaus konstantin kurt kyle kyrylo lance larry lars lawrence len leo leon leonard
  leonid leroy lester lev liam lincoln lindsey lloyd lorenzo lou louis luc luca lucas luigi luis luke maksim
  malcolm manuel marc marcel marco marcus mario mark markus marshall martin marvin mason mateusz matt matteo matthew
  maurice max maxim mehmet melvin michael michel miguel mike mikhail miles milton mitch mitchell mitt mohamed mohammad
  mohammed morgan moses muhammad murray mustafa mykhailo mykola narendra nate nathan nathaniel neal ned neil nelson newt
  nicholas nick nicolas nigel nikita nikolai noah norman oleg oleh oleksandr oleksiy oliver omar orlando oscar osman otto
  owen pablo patrick paul pavel pavlo pawel pedro pete peter petr petro phil philip phillip pierre piotr preston rafael
  rahm ralph ramon ramzan rand randall randy raul ravi ray raymond recep reid reince rex ricardo rich richard rick ricky
  rishi rob robert roberto rod roderick rodney rodrigo roger roland roman ron ronald ronnie ross roy ruben rudy
  rudolph rupert ruslan rush russ russell ryan salman salvador sam samuel sanjay saul scott sean sebastian serge sergei
  sergey sergio serhii serhiy seth sheldon sherrod shinzo sidney silvio simon spencer stan stanislav stanley stefan
  stephen steve steven stewart stuart sundar sylvester taras ted terrence terry theodore thomas tim timothy tobias toby
  todd tom tommy tony travis trent trevor troy tucker vadim valentin valery vasily vernon viacheslav victor vince vincent
  viktor vitali vitaly vlad vladimir vladislav volodymyr vyacheslav wade wallace walter warren wayne wesley wilbur wilhelm
  will william wolf wolfgang xavier xi yevgeny yitzhak yuri yuriy yusuf zachary zack zeke`;

/** As above. */
export const FEMALE_NAMES = `abby abigail ada agnes aileen aisha alexandra alexis alice alicia alina alison allison alma
  alyona alyssa amanda amber amelia amina amy ana anastasia andrea angela angelina anita ann anna annalena anne annette
  annie april ariana arlene ashley audrey barbara beatrice becky benazir bernadette bernice beth betsy betty beverly
  bonnie brenda bridget brittany brooke camila camille candace carla carly carmen carol carole caroline carolyn carrie
  cassandra catherine cathy cecilia celia charlotte chelsea cheryl christina christine chrystia cindy claire clara claudia
  colleen condoleezza connie constance crystal cynthia daisy daniela danielle daria dawn deb debbie deborah debra denise
  diana diane dina dolores dominique donna dora doris dorothy edith eileen ekaterina elaine eleanor elena elisabeth
  elise eliza elizabeth ella ellen elsa emily emma erica erika erin esther ethel eugenia eva evelyn faith fatima felicia
  fiona florence frances francesca gabby gabriela gabrielle gail galina genevieve georgia geraldine gertrude gina
  giorgia gladys glenda gloria grace greta gretchen hannah harriet hazel heather heidi helen helena henrietta hilary
  hillary holly hope huma ida ingrid inna irene irina iris iryna isabel isabella ivanka jackie jacqueline jamila   jane janet janice janine jasmine jeanette jeanne jen jenna jennifer jenny jessica jill jo joan joanna joanne
  jocelyn josephine joy joyce juanita judith judy julia juliana julie juliet june kaitlan kamala kara karen karin karine
  kate katherine kathleen kathryn kathy katie katrina katy kayla kayleigh kellyanne kendra kimberly
  kirsten kirstjen kristen kristin kristina laura lauren laurie leah leila lena lidia lillian lily linda lisa
  liz liza lois loretta lori lorraine louise lucia lucille lucy ludmila lydia lynda lyudmila mabel madeleine madeline
  maggie malala marcia margaret margarita maria mariam marian marianne marie marilyn marina marine marissa marjorie
  marlene marsha martha mary maryam maureen maxine megan meghan megyn melania melanie melinda melissa mercedes meredith
  mia michele michelle mildred mimi mina miranda miriam moira molly mona monica nadia nadine nancy naomi natalia natalie
  natalya natasha nellie nicole nikki nina nora norma oksana olena olga olha olivia omarosa oprah paige pamela patricia
  patsy patty paula pauline peggy penelope penny phyllis polina priscilla rachel ramona rebecca regina renee rhonda rita
  roberta robyn rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra sanna sara sarah   selena sharon sheila shelley sherry shirley silvia simone sofia sonia sonya sophia sophie stacey stacy
  stephanie sue susan susana susanna suzanne svetlana svitlana sylvia tamara tammy tania tanya tara tatiana tatyana
  teresa teri tess tetiana thelma theresa tiffany tina tonya tracy tricia tulsi ursula valentina valeria valerie vanessa
  vera verna veronica victoria vivian wanda wendy whitney whoopi winnie yana yasmin yelena ynez yolanda yulia yuliia
  yvette yvonne zainab zoe zoya`;
