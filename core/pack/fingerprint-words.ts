/**
 * 256 words of everyday Spanish, one for each value of a byte, to be read out and compared: written without accents or ñ, of
 * four to seven letters, nouns that mean the same in every country. Their order must never change: it is what a word stands for.
 */
export const fingerprintWords: readonly string[] = `
abeja abril acero actor agosto aguja alambre aldea alfiler alga altar amigo ancla andamio anillo antena apio arado
arcilla arena armario arpa arroz arroyo aspa astro avena avispa azafata balanza ballena banco bandera barco barrio
batalla belleza bigote billete bisonte boina bolsa bosque bota botella brazo brisa broche bruma bronce buque burro
caballo cabra cadena cadera caldo calle camello camino campana campo canela canoa caracol carbono carpeta carta casa
cascada cebolla cebra cedro ceniza cerca cereza cerro cesta ciervo cine cinta ciruela ciudad clavo cobre cocina codo
cometa comida copa corcho corona correo cortina crema cruce cuadro cuarto cuchara cuello cuento cuerda cueva dama
danza dedo delta diente disco dique domingo enero ensayo erizo escoba escudo espada espejo espiga esponja esquina
estufa faro fecha feria fiesta flauta flecha flor foca fogata frente fresa fruta fuego fuente gaita galaxia gallina
garza gato gaviota gente girasol globo gota granja grillo grupo guante harina hebilla helado hielo hierro hilo hoja
hombro hongo hormiga horno hotel humo idioma iglesia imagen isla jarra jaula jinete jirafa joya juego jueves jugo
julio junco kilo lavanda labio lago lana laurel leche lechuga lente libro lienzo lirio llave lluvia lobo loro lucero
luna lunes madera maestro maleta mango manta mapa marea marfil martes mayo mecha medalla melena menta mesa metal miel
milagro molino moneda monte mosaico mueble mundo museo nave nido niebla nieve noche noria norte nota novela nube nudo
nuez oasis obra ocho oferta oliva onda orilla oruga oveja padre pala palmera pared patio peluca peine perla perro
piano piedra pino pintura pirata
`
	.trim()
	.split(/\s+/);
