/** Titles before names, and the words after a title that make it an office or a thing. English, French, Spanish, Arabic. */

const list = (...words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap((some) => some.split(' ')));

/**
 * Titles as they are written before a name, to the letter: "Ms" but not "MS" (that is a program) nor "ms". Offices that
 * are nobody's courtesy are not here (General, Major, Minister, President, Justice): they begin the names of assemblies,
 * groups and ministries more often than those of persons.
 */
export const TITLES: ReadonlySet<string> = list(
  'Mr Mrs Ms Miss Mx Messrs Dr Drs Doctor Prof Professor Sir Lady Rev Reverend Hon Judge Ambassador Advocate Atty',
  'Capt Captain Col Colonel Lt Lieutenant Sgt Sergeant Cpl Brig Maj Gen Insp Inspector Sheikh Shaikh Sheikha Imam Mullah',
  'Madam Mama Alhaji Alhaja Hajia Hajiya Pastor Bishop Archbishop Sister Eng Adv',
  'M MM Mme Mmes Mlle Mlles Dre Pr Me Mgr Madame Monsieur Mademoiselle Docteur Docteure Professeur Professeure Maître',
  'Sœur Soeur Monseigneur',
  'Capitaine Commandant Commandante Colonelle Lieutenante Cheikh Cheikha Abbé Ambassadrice Ambassadeur',
  'Sr Sra Sres Srta Dra Dña D Dª Da Don Doña Lic Licda Ing Profa Señor Señora Señorita Doctora Profesor Profesora Abg',
  'Sor Padre Obispo Monseñor',
  'Capitán Coronel Teniente Comandante Embajador Embajadora Licenciado Licenciada Abogado Abogada Ingeniero Ingeniera',
);

/** Titles that are written in small letters within a sentence. */
export const SMALL_TITLES: ReadonlySet<string> = list(
  'madame monsieur mademoiselle maître docteur docteure professeur professeure colonel capitaine',
  'señor señora señorita don doña doctor doctora profesor profesora coronel licenciado licenciada',
  'sra sr srta dra mme mlle mrs ms dr prof',
);

/** In a text of capitals: "MS NADIA SALEH". */
export const CAPITAL_TITLES: ReadonlySet<string> = list('MR MRS MS DR PROF MME MLLE SRA SRTA DRA');

/** Titles that are a word or an initial without what follows, and need a full stop to be one. */
export const NEEDS_STOP: ReadonlySet<string> = list('M MM D Gen Maj Insp Brig Me Da Sr Ing Hon Eng Adv');
/** ... those among them that stand without one as well, when what follows is clear. */
export const STOP_OPTIONAL: ReadonlySet<string> = list('Me Sr Ing Hon');

/** Small words within names, and those of respect before them. */
export const PARTICLES: ReadonlySet<string> = list(
  'de da do dos das del della di du des la le las los el al ul van von der den ter ten bin bint ben ibn abu abou umm oum',
  'd l y e i zu af av',
);

/**
 * What follows a title and is no name: an office ("Mr President", "Mme la Ministre"), an organisation ("Ms. Foundation"),
 * a country ("Dr. Congo"), a program ("MS Word"). Compared without case and accents.
 */
export const NO_NAMES: ReadonlySet<string> = list(
  'president presidente presidenta vicepresident chair chairman chairwoman chairperson speaker minister ministre',
  'ministra ministro secretary secretaire secretario secretaria general generale director directora directeur directrice',
  'ambassador ambassadeur ambassadrice embajador embajadora judge juge juez jueza prosecutor procureur procureure fiscal',
  'commissioner commissaire comisionado comisionada rapporteur rapporteuse relator relatora moderator governor gouverneur',
  'gobernador gobernadora mayor maire alcalde alcaldesa prefet senator senateur senador senadora deputy depute deputee',
  'diputado diputada counsellor councillor conseiller conseillere consejero consejera representative representant',
  'representante officer adviser advisor assistant manager coordinator coordinateur coordinatrice coordinador coordinadora',
  'member members membre membres miembro miembros friends programme program analyst specialist consultant foundation fondation fundacion magazine committee university school',
  'justice emeritus emerite sc congo word excel office windows access teams outlook powerpoint project too prime premier premiere first primera primer',
  'excellency excellence excelencia honour honneur senoria madam sir decano rector rectora defensor defensora',
  'cash institute institut cities organisations organizations churches namibia',
  'the this that these les and et or ou',
);

/** Arabic titles. The letters with a stop are "Dr", "Prof", "Eng". */
export const ARABIC_TITLES: ReadonlySet<string> = list(
  'السيدة السيد الآنسة الانسة الدكتورة الدكتور دكتورة دكتور الأستاذة الأستاذ الاستاذة الاستاذ',
  'أستاذة أستاذ المهندسة المهندس القاضية القاضي المحامية المحامي الشيخة الشيخ العقيد العميد اللواء النقيب المقدم الرائد',
  'السفيرة السفير الأميرة الأمير الحاجة الحاج',
);
export const ARABIC_LETTER_TITLES: ReadonlySet<string> = list('د أ م');

/** What follows a title in Arabic and is an office, with an article or without. */
export const ARABIC_NO_NAMES: ReadonlySet<string> = list(
  'رئيس رئيسة وزير وزيرة مدير مديرة نائب نائبة عضو عضوة أمين أمينة سفير سفيرة ممثل ممثلة منسق منسقة مسؤول مسؤولة مستشار مستشارة',
  'أول أولى اول اولى عام عامة حاكم حاكمة مدعي مدعية نواب نائبات حضور كرام مشارك مشاركة قاضي قاضية محامي محامية مفوض مفوضة مقرر مقررة عميد عميدة محافظ والي كاتب كاتبة',
);
/** Words that no name goes on with: prepositions, conjunctions, verbs that stand after a subject. */
export const ARABIC_ENDS: ReadonlySet<string> = list(
  'في من إلى الى على عن مع عند منذ بعد قبل حتى التي الذي الذين هي هو هم كان كانت قد قال قالت وقال وقالت أن ان إن لا لم لن ثم أو او',
  'بين حول ضد خلال تنسق ينسق تتابع يتابع تدير يدير تتولى يتولى زارت زار نظرت نظر افتتح افتتحت شارك شاركت حضر حضرت عضو رئيسة رئيس مديرة',
  'مدير وحدة هذا هذه',
);
/** Words that belong to the one after them. */
export const ARABIC_JOINS: ReadonlySet<string> = list('بن بنت ابن أبو ابو أم ام عبد آل ال بو ذو');
