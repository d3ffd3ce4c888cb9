/**
 * Names and abbreviations of the months, lower case, in the languages of Europe, in Arabic, Hebrew,
 * Hindi and Indonesian, in the form they have in a date; an abbreviation may be written with a full
 * stop.
 */
export const monthNames: readonly string[] = [
  'january jan januar jänner jaenner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty января январь янв січня січень ledna leden januára január tammikuuta ocak oca januári ianuarie ian ιανουαρίου ιαν يناير جانفي ינואר जनवरी',
  'february feb februar feber février févr fév fevrier febrero febbraio febb fevereiro fev februari lutego luty lut февраля февраль фев лютого лютий února únor februára február helmikuuta şubat şub februarie φεβρουαρίου φεβ فبراير فيفري شباط פברואר फरवरी pebruari',
  'march mar marc märz mär mrz maerz mars marzo março marco maart mrt marca marzec марта март мар березня березень března březen marec maaliskuuta mart március márc martie μαρτίου μαρ مارس آذار מרץ मार्च maret',
  'april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апрель апр квітня квітень dubna duben apríla apríl huhtikuuta nisan nis április ápr aprilie απριλίου απρ أبريل ابريل أفريل إبريل نيسان אפריל अप्रैल',
  'may mai mayo maggio mag maio mei maja maj мая май травня травень května květen mája máj toukokuuta mayıs május máj μαΐου μάιος μαϊ مايو ماي أيار מאי मई',
  'june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн червня червень června červen júna jún kesäkuuta haziran haz június iunie ιουνίου ιουν يونيو يونيه جوان حزيران יוני जून',
  'july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл липня липень července červenec júla júl heinäkuuta temmuz tem július iulie ιουλίου ιουλ يوليو يوليه جويلية تموز יולי जुलाई',
  'august aug août aout aoû agosto ago augustus sierpnia sierpień sie августа август авг серпня серпень srpna srpen augusta elokuuta ağustos ağu augusztus augusti αυγούστου αυγ أغسطس اغسطس أوت آب אוגוסט अगस्त agustus',
  'september sept sep septembre septiembre setiembre settembre sett set setembro września wrzesień wrz сентября сентябрь сент сен вересня вересень září septembra syyskuuta eylül eyl szeptember szept septembrie σεπτεμβρίου σεπ سبتمبر أيلول ספטמבר सितंबर सितम्बर',
  'october oct oktober okt octobre octubre ottobre ott outubro out października październik paź октября октябрь окт жовтня жовтень října říjen októbra lokakuuta ekim eki október octombrie οκτωβρίου οκτ أكتوبر اكتوبر אוקטובר अक्टूबर',
  'november nov novembre noviembre novembro listopada listopad lis ноября ноябрь ноя листопада листопад novembra marraskuuta kasım kas noiembrie νοεμβρίου νοε نوفمبر נובמבר नवंबर',
  'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia grudzień gru декабря декабрь дек грудня грудень prosince prosinec decembra joulukuuta aralık ara decembrie δεκεμβρίου δεκ ديسمبر דצמבר दिसंबर desember',
]
