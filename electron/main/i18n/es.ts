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
	waiting: { quit: "Salir" },
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
	leaving: {
		message: "Hay cosas sin guardar todavía",
		detail:
			"Están solo en la memoria. Al cerrar se intenta guardarlas una vez más; si el disco sigue sin aceptarlas, se pierden.",
		stay: "Seguir aquí",
		leave: "Cerrar de todos modos",
	},
};
