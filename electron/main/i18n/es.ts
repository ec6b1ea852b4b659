import type { Texts } from "./texts.ts";

export const es: Texts = {
	menu: {
		about: "Acerca de Profundiza",
		services: "Servicios",
		hide: "Ocultar Profundiza",
		hideOthers: "Ocultar las demás",
		showAll: "Mostrar todas",
		quit: "Salir de Profundiza",
		file: "Archivo",
		close: "Cerrar la ventana",
		edit: "Edición",
		undo: "Deshacer",
		redo: "Rehacer",
		cut: "Cortar",
		copy: "Copiar",
		paste: "Pegar",
		selectAll: "Seleccionar todo",
		view: "Ver",
		actualSize: "Tamaño real",
		zoomIn: "Ampliar",
		zoomOut: "Reducir",
		fullScreen: "Pantalla completa",
		window: "Ventana",
		minimize: "Minimizar",
		zoom: "Agrandar",
		front: "Traer todo al frente",
		help: "Ayuda",
	},
	external: {
		question: "¿Abrir este enlace fuera de Profundiza?",
		detail: (where, url) => `Lleva a ${where}\n\n${url}`,
		open: "Abrir",
		cancel: "Cancelar",
		failed: "El enlace no se pudo abrir",
		failedDetail: (url) =>
			`Tu sistema no encontró con qué abrirlo. Puedes copiar la dirección en tu navegador:\n\n${url}`,
	},
	start: {
		inUse: "Profundiza ya está abierto con esta carpeta de datos",
		inUseDetail: ({ pid, host, since, address }) =>
			[
				`La usa el proceso ${pid} en ${host} desde ${since}.`,
				...(address === undefined ? [] : [`Está abierto en tu navegador: ${address}`]),
				"Tu progreso está a salvo. Ciérralo allí y vuelve a abrir Profundiza.",
			].join("\n"),
		inUseUnknown:
			"La usa otro programa en este momento. Tu progreso está a salvo. Cierra la otra ventana de Profundiza y vuelve a abrirlo.",
		courseErrors: "El curso tiene errores y no se puede abrir",
		courseErrorsDetail: (findings, more) =>
			[
				findings,
				...(more > 0 ? [more === 1 ? "Y uno más." : `Y ${more} más.`] : []),
				"",
				"Tu progreso está a salvo. Corrige los archivos del curso, o instala Profundiza de nuevo, y vuelve a abrirlo.",
			].join("\n"),
		failed: "Profundiza no se pudo abrir",
		failedDetail: (home) =>
			`Algo falló al abrirlo. Lo que ya estaba guardado sigue en ${home}\n\nVuelve a abrir Profundiza; si pasa otra vez, reinicia el equipo.`,
		noPermission: (home) =>
			`Tu sistema no deja escribir en la carpeta de datos:\n${home}\n\nNada de lo guardado ha cambiado. Da permiso de escritura a esa carpeta y vuelve a abrir Profundiza.`,
		diskFull: (home) =>
			`El disco está lleno, y en él tu carpeta de datos:\n${home}\n\nLo que ya estaba guardado sigue ahí. Libera espacio y vuelve a abrir Profundiza.`,
	},
	stopped: {
		message: "Profundiza tiene que cerrarse",
		detail: (home) =>
			`Algo falló dentro del programa. Tus respuestas guardadas siguen en ${home}\n\nVuelve a abrirlo y sigue donde estabas.`,
	},
	gone: {
		message: "La ventana dejó de funcionar",
		detail: "Tus respuestas guardadas siguen en el disco. Puedes volver a cargar la página y seguir donde estabas.",
		reload: "Volver a cargar",
		quit: "Salir",
	},
};
