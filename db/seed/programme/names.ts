/** A name as she writes it and, where that is another script, as she is called in Latin letters. */
export type Word = string | readonly [own: string, latin: string];
export type Country = {
  code: string;
  /** Where leaders of this country live, the first most often. */
  zones: readonly string[];
  languages: readonly string[];
  given: readonly Word[];
  family: readonly Word[];
};

/** Invented names, plausible for their countries; nobody real is meant. */
export const latin: readonly Country[] = [
  {
    code: "MX",
    zones: ["America/Mexico_City", "America/Tijuana"],
    languages: ["es"],
    given: ["Xóchitl", "Itzel", "Maribel", "Rocío", "Citlali"],
    family: ["Tepozán Luna", "Ocampo Brisa", "Nieves Cuautle", "Zárate Milpa"],
  },
  {
    code: "GT",
    zones: ["America/Guatemala", "America/Mexico_City"],
    languages: ["es", "quc"],
    given: ["Ixchel", "Marta Lidia", "Elena", "Wendy", "Rosenda"],
    family: ["Tzoc Mejicanos", "Cumes Batz", "Ajú Morales", "Xicay Sol"],
  },
  {
    code: "HN",
    zones: ["America/Tegucigalpa"],
    languages: ["es"],
    given: ["Suyapa", "Dilcia", "Keyla", "Reina", "Nolvia"],
    family: ["Mejía Zúniga", "Lobos Cálix", "Pineda Roatán", "Turcios Vega"],
  },
  {
    code: "SV",
    zones: ["America/El_Salvador", "Europe/Madrid"],
    languages: ["es"],
    given: ["Morena", "Yanira", "Idalia", "Sonia", "Krissia"],
    family: ["Escobar Izote", "Menjívar Lago", "Alas Portillo", "Guevara Loroco"],
  },
  {
    code: "CO",
    zones: ["America/Bogota"],
    languages: ["es"],
    given: ["Yurany", "Luz Dary", "Nubia", "Marcela", "Dayana"],
    family: ["Cárdenas Frailejón", "Palomino Riaño", "Mosquera Ceiba", "Urrego Páramo"],
  },
  {
    code: "EC",
    zones: ["America/Guayaquil", "Europe/Madrid"],
    languages: ["es", "qu"],
    given: ["Nina", "Blanca", "Jéssica", "Toa", "Lorena"],
    family: ["Guamán Quispe", "Chiluisa Paz", "Andrade Cotacachi", "Morocho Vera"],
  },
  {
    code: "PE",
    zones: ["America/Lima", "America/Santiago"],
    languages: ["es", "qu"],
    given: ["Killa", "Yesenia", "Flor", "Soledad", "Milagros"],
    family: ["Huamán Ichu", "Ccori Salas", "Chávez Retama", "Mamani Totora"],
  },
  {
    code: "BO",
    zones: ["America/La_Paz", "Europe/Madrid"],
    languages: ["es", "ay"],
    given: ["Wara", "Justina", "Nayra", "Betty", "Eulalia"],
    family: ["Condori Thola", "Choque Illimani", "Flores Quinua", "Apaza Luna"],
  },
  {
    code: "DO",
    zones: ["America/Santo_Domingo", "Europe/Madrid"],
    languages: ["es"],
    given: ["Altagracia", "Yokasta", "Mercedes", "Ruth Esther", "Anyelina"],
    family: ["Polanco Ceibal", "De la Rosa Guaraguao", "Féliz Caoba", "Santana Yuna"],
  },
  {
    code: "ES",
    zones: ["Europe/Madrid"],
    languages: ["es", "ca"],
    given: ["Amparo", "Nerea", "Inés", "Fátima", "Candela"],
    family: ["Robledal Sanz", "Olmo Ferrer", "Vidal Retama", "El Amrani Costa"],
  },
];

export const asian: readonly Country[] = [
  {
    code: "PH",
    zones: ["Asia/Manila", "Asia/Dubai"],
    languages: ["fil", "en"],
    given: ["Maria Liwayway", "Jocelyn", "Rowena", "Tala", "Marites"],
    family: ["Bayani Dalisay", "Magtanggol Cruzado", "Santos Amihan", "Dimaculangan"],
  },
  {
    code: "NP",
    zones: ["Asia/Kathmandu", "Asia/Beirut"],
    languages: ["ne", "en"],
    given: [
      ["सरिता", "Sarita"],
      ["मञ्जु", "Manju"],
      ["विमला", "Bimala"],
      ["कोपिला", "Kopila"],
      ["सुनिता", "Sunita"],
    ],
    family: [
      ["तामाङ", "Tamang"],
      ["गुरुङ", "Gurung"],
      ["श्रेष्ठ", "Shrestha"],
      ["राई", "Rai"],
    ],
  },
  {
    code: "ID",
    zones: ["Asia/Jakarta", "Asia/Hong_Kong"],
    languages: ["id", "en"],
    given: ["Siti Rahayu", "Dewi", "Wulan", "Endang", "Ratna"],
    family: ["Melati", "Purnamasari", "Lestari", "Kusumawati"],
  },
  {
    code: "BD",
    zones: ["Asia/Dhaka"],
    languages: ["bn", "en"],
    given: [
      ["শিউলি", "Shiuli"],
      ["রোকেয়া", "Rokeya"],
      ["নাসরিন", "Nasrin"],
      ["পারুল", "Parul"],
      ["জোছনা", "Jochna"],
    ],
    family: [
      ["আক্তার", "Akter"],
      ["বেগম", "Begum"],
      ["খাতুন", "Khatun"],
      ["সুলতানা", "Sultana"],
    ],
  },
  {
    code: "LK",
    zones: ["Asia/Colombo", "Asia/Kuwait"],
    languages: ["si", "en"],
    given: ["Nirmala", "Chandrika", "Kumari", "Selvi", "Anoma"],
    family: ["Wijesinghe", "Perera Gamage", "Sivalingam", "Ranatunga Mala"],
  },
  {
    code: "IN",
    zones: ["Asia/Kolkata"],
    languages: ["hi", "en"],
    given: ["Lakshmi", "Sheela", "Kavita", "Meenakshi", "Asha"],
    family: ["Nair Kadavil", "Kumari Devi", "Pillai Thumba", "Rathod Banjara"],
  },
  {
    code: "TH",
    zones: ["Asia/Bangkok"],
    languages: ["th", "en"],
    given: ["Malee", "Ploy", "Siriporn", "Duangjai", "Nok"],
    family: ["Srisawan", "Thongdee", "Chaiyawong", "Rakthai"],
  },
  {
    code: "LB",
    zones: ["Asia/Beirut"],
    languages: ["ar", "fr", "en"],
    given: [
      ["ريم", "Rim"],
      ["هالة", "Hala"],
      ["سمر", "Samar"],
      ["نادين", "Nadine"],
      ["غادة", "Ghada"],
    ],
    family: [
      ["الأرزي", "El Arzi"],
      ["خوري", "Khoury"],
      ["زيتوني", "Zeitouni"],
      ["حداد", "Haddad"],
    ],
  },
  {
    code: "JO",
    zones: ["Asia/Amman"],
    languages: ["ar", "en"],
    given: [
      ["لينا", "Lina"],
      ["رانيا", "Rania"],
      ["آلاء", "Alaa"],
      ["دعاء", "Duaa"],
      ["مها", "Maha"],
    ],
    family: [
      ["العمري", "Al Omari"],
      ["النجار", "Al Najjar"],
      ["البتراوي", "Al Batrawi"],
      ["الخطيب", "Al Khatib"],
    ],
  },
  {
    code: "MA",
    zones: ["Africa/Casablanca", "Europe/Madrid"],
    languages: ["ar", "fr"],
    given: [
      ["ليلى", "Leila"],
      ["نزهة", "Nezha"],
      ["إكرام", "Ikram"],
      ["زهرة", "Zahra"],
      ["سعيدة", "Saida"],
    ],
    family: [
      ["بنعيسى", "Benaissa"],
      ["الإدريسي", "El Idrissi"],
      ["التازي", "Tazi"],
      ["أمزيان", "Amezian"],
    ],
  },
];

export const pseudonyms = {
  latin: ["Luciérnaga", "Camino", "Ceiba", "Semilla", "Marea"],
  asia: ["River", "Lantern", "Monsoon", "Swallow", "Jasmine"],
} as const;
