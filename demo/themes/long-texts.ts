import type { Kind } from "#domain/organisations/state";
import type { Said } from "./theme.ts";

/** How an organisation of a kind goes on after its one sentence. */
export const LONG: Record<Kind, Said[]> = {
  company: [
    [
      "We work with clinical teams from the first drawing on and measure what a patient gains. What we learn we publish, failures included.",
      "Trabajamos con equipos clínicos desde el primer dibujo y medimos lo que gana el paciente. Publicamos lo que aprendemos, también los fracasos.",
      "Talde klinikoekin lan egiten dugu lehen marrazkitik, eta pazienteak irabazten duena neurtzen dugu. Ikasitakoa argitaratzen dugu, porrotak ere bai.",
    ],
    [
      "We are a small team that does its development here and sells abroad. We like projects with a clear first year.",
      "Somos un equipo pequeño que desarrolla aquí y vende fuera. Nos gustan los proyectos con un primer año claro.",
      "Talde txikia gara: hemen garatu eta kanpoan saltzen dugu. Lehen urte argia duten proiektuak gustatzen zaizkigu.",
    ],
    [
      "Ten years ago this was a workshop; today it has its own quality system and customers in five countries.",
      "Hace diez años esto era un taller; hoy tiene su propio sistema de calidad y clientes en cinco países.",
      "Duela hamar urte tailer bat zen; gaur bere kalitate-sistema eta bezeroak ditu bost herrialdetan.",
    ],
  ],
  research: [
    [
      "Our groups share laboratories and a rule: every project names who will use its result.",
      "Nuestros grupos comparten laboratorios y una regla: cada proyecto dice quién usará su resultado.",
      "Gure taldeek laborategiak eta arau bat partekatzen dituzte: proiektu bakoitzak esaten du nork erabiliko duen emaitza.",
    ],
  ],
  university: [
    [
      "Teaching, research and practice sit in the same building, so that questions meet early.",
      "Docencia, investigación y práctica están en el mismo edificio, para que las preguntas se encuentren pronto.",
      "Irakaskuntza, ikerketa eta praktika eraikin berean daude, galderak goiz elkartzeko.",
    ],
  ],
  careProvider: [
    [
      "Patients help to choose what we study. Each trial has a nurse whom they can call by name.",
      "Los pacientes ayudan a elegir qué estudiamos. Cada ensayo tiene una persona de enfermería a quien pueden llamar por su nombre.",
      "Pazienteek zer aztertu aukeratzen laguntzen dute. Saiakuntza bakoitzak izenez deitu dezaketen erizain bat du.",
    ],
  ],
  administration: [
    [
      "We know the region’s companies and say which office decides what.",
      "Conocemos las empresas de la comarca y decimos qué oficina decide qué.",
      "Eskualdeko enpresak ezagutzen ditugu eta zein bulegok zer erabakitzen duen esaten dugu.",
    ],
  ],
};
