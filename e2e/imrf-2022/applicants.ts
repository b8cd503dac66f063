/**
 * Sixty women who might have applied, all of them made up: passport, clock, languages (the first is the one she
 * writes in), names. Twenty-five passports.
 */
const from: [passport: string, zone: string, languages: string, names: string][] = [
  ["PH", "Asia/Manila", "en tl", "Ligaya Macaraeg, Dalisay Umali, Mayumi Bagtas"],
  ["ID", "Asia/Jakarta", "id en", "Wulan Kusuma, Ratna Siregar, Dewi Halim"],
  ["LK", "Asia/Colombo", "si en", "Nilmini Perera, Sathya Rajan"],
  ["NP", "Asia/Kathmandu", "ne en", "Sunita Gurung, Maya Tamang, Laxmi Thapa"],
  ["BD", "Asia/Dhaka", "bn en", "Rokeya Sultana, Shirin Akter"],
  ["LB", "Asia/Beirut", "ar fr", "Rima Khoury, Hanan Saad, Zeina Farah"],
  ["JO", "Asia/Amman", "ar en", "Amal Haddad, Lubna Odeh"],
  ["MA", "Africa/Casablanca", "ar fr", "Khadija Amrani, Naima Bennis, Salma Idrissi"],
  ["TN", "Africa/Tunis", "ar fr", "Ines Trabelsi, Olfa Gharbi"],
  ["EG", "Africa/Cairo", "ar en", "Mona Shafik, Dina Wahba"],
  ["KE", "Africa/Nairobi", "en sw", "Wanjiru Kamau, Achieng Odhiambo, Halima Juma"],
  ["GH", "Africa/Accra", "en ak", "Abena Mensah, Efua Boateng"],
  ["SN", "Africa/Dakar", "fr wo", "Awa Ndiaye, Fatou Sarr, Mariama Diop"],
  ["UG", "Africa/Kampala", "en lg", "Nakato Ssebo, Grace Akello"],
  ["CM", "Africa/Douala", "fr en", "Solange Mbarga, Brigitte Ngo"],
  ["MX", "America/Mexico_City", "es", "Xóchitl Robles, Guadalupe Tec, Itzel Navarro"],
  ["GT", "America/Guatemala", "es", "Ixchel Tzul, Rosalía Cumes, Marta Xicay"],
  ["HN", "America/Tegucigalpa", "es", "Suyapa Lobo, Delmy Castro"],
  ["CO", "America/Bogota", "es en", "Yesenia Mosquera, Luzmila Ortiz"],
  ["BO", "America/La_Paz", "es", "Wara Condori, Nayra Choque"],
  ["PE", "America/Lima", "es", "Illari Quispe, Flor Huamán, Mercedes Poma"],
  ["BR", "America/Sao_Paulo", "pt es", "Jurema Barros, Dandara Lima"],
  ["ES", "Europe/Madrid", "es en", "Nuria Cebrián, Fátima Roldán"],
  ["MD", "Europe/Chisinau", "ro ru", "Doina Rusu, Ludmila Ceban"],
  ["UA", "Europe/Kyiv", "uk ru en", "Oksana Hnatiuk, Lesia Bondar"],
];

export type Applicant = {
  number: number;
  name: string;
  email: string;
  passport: string;
  zone: string;
  languages: string[];
};

export const applicants: Applicant[] = from
  .flatMap(([passport, zone, languages, names]) =>
    names.split(", ").map((name) => ({ name, passport, zone, languages: languages.split(" ") })),
  )
  .map((one, number) => ({ number, email: `applicant${number}@example.org`, ...one }));

export const passports = from.map(([passport]) => passport);

/** What the three who read her application think of her, from 0 to 3: spread, so that there is an order. */
export const levelBy = (applicant: number, reviewer: number) => (applicant * 7 + reviewer * 3 + 2) % 4;
