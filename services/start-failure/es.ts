import type { StartTexts } from "./texts.ts";

export const es: StartTexts = {
	inUse: "Profundiza ya está abierto con esta carpeta de datos",
	inUseDetail: ({ pid, host, since, address }) =>
		[
			`La usa el proceso ${pid} en ${host} desde ${since}.`,
			...(address === undefined ? [] : [`Está abierto en tu navegador: ${address}`]),
			"Tu progreso está a salvo. Ciérralo allí y vuelve a abrir Profundiza.",
		].join("\n"),
	inUseSilent: ({ pid, since }) =>
		[
			`La usa el proceso ${pid} de este equipo desde ${since}, pero no responde.`,
			`Tu progreso está a salvo. Inténtalo de nuevo en un momento. Si sigue igual, termina el proceso ${pid} ` +
				`(en el administrador de tareas, o con kill -9 ${pid}) y vuelve a abrir Profundiza.`,
		].join("\n"),
	inUseUnknown:
		"La usa otro programa en este momento. Tu progreso está a salvo. Cierra la otra ventana de Profundiza y vuelve a abrirlo.",
	course: "El curso tiene errores y no se puede abrir",
	courseDetail: (findings, more) =>
		[
			findings,
			...(more > 0 ? [more === 1 ? "Y uno más." : `Y ${more} más.`] : []),
			"",
			"Tu progreso está a salvo. Corrige los archivos del curso, o instala Profundiza de nuevo, y vuelve a abrirlo.",
		].join("\n"),
	noCourse: "Falta el curso que viene con Profundiza",
	damagedCourse: "El curso que viene con Profundiza está dañado",
	noCourseDetail: (place) =>
		`Debería estar en ${place}\n\nTu progreso está a salvo. Instala Profundiza de nuevo, o constrúyelo con npm run build, y vuelve a abrirlo.`,
	failed: "Profundiza no se pudo abrir",
	noPermission: (place) =>
		`Tu sistema no deja leer o escribir en este lugar:\n${place}\n\nNada de lo guardado ha cambiado. Revisa sus permisos y vuelve a abrir Profundiza.`,
	notAFolder: (place) =>
		`Este lugar no sirve para la carpeta de datos, porque no es una carpeta o no se puede crear:\n${place}\n\nNada de lo guardado ha cambiado. Quita o renombra lo que tenga ese nombre y vuelve a abrir Profundiza.`,
	diskFull: (home) =>
		`El disco está lleno, y en él tu carpeta de datos:\n${home}\n\nLo que ya estaba guardado sigue ahí. Libera espacio y vuelve a abrir Profundiza.`,
	other: (home) =>
		`Algo falló al abrirlo. Lo que ya estaba guardado sigue en ${home}\n\nVuelve a abrir Profundiza; si pasa otra vez, reinicia el equipo.`,
	waiting: "Compruebo si Profundiza sigue abierto en otro lugar",
	waitingDetail: ({ host, since }, seconds) =>
		`Tu carpeta de datos se abrió en ${host} el ${since} y no consta que se cerrara. Tardo ${seconds} segundos como mucho. Tu progreso está a salvo.`,
};
