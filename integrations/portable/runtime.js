/*
 * First script of every page of the portable edition. A page opened from a folder can neither fetch nor import, and "/" is the root
 * of the disk: this file maps addresses that scripts make, and answers fetch() and import() from data scripts beside the pages.
 */
(function () {
	'use strict';
	var ROOM = 'so-tay/';
	var top = document.currentScript.src.replace(/so-tay\/o-may\.js.*$/, '');
	var kept = {};
	var modules = {};
	var loading = {};

	/** Address of a file for a site address: "/van-ban/?q=1" → "file:///…/so-tay/van-ban/index.html?q=1". */
	function local(link) {
		var parts = /^([^?#]*)(.*)$/.exec(link);
		var path = parts[1];
		var file = path === '/' ? 'MO-SO-TAY.html' : ROOM + path.slice(1) + (path.slice(-1) === '/' ? 'index.html' : '');
		return top + file + parts[2];
	}

	/** Site address of a full address inside this edition, or undefined. */
	function inside(url) {
		return url.indexOf(top + ROOM) === 0 ? url.slice((top + ROOM).length) : undefined;
	}

	function mend(element) {
		var name = element.tagName === 'FORM' ? 'action' : 'href';
		var link = element.getAttribute(name);
		if (!link) return;
		if (link.charAt(0) === '/' && link.charAt(1) !== '/') element.setAttribute(name, local(link));
		else if (/^[^:?#]*\/(?:[?#]|$)/.test(link) && inside(element.href || element.action) !== undefined)
			element.setAttribute(name, link.replace(/^([^?#]*\/)/, '$1index.html'));
	}
	function mendBelow(node) {
		if (node.nodeType !== 1) return;
		if (node.matches('a[href], form[action]')) mend(node);
		node.querySelectorAll('a[href], form[action]').forEach(mend);
	}
	new MutationObserver(function (changes) {
		changes.forEach(function (c) {
			if (c.type === 'attributes') {
				if (c.target.matches('a[href], form[action]')) mend(c.target);
			} else c.addedNodes.forEach(mendBelow);
		});
	}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href', 'action'] });

	/** Loads a classic script of this edition once. */
	function script(file) {
		loading[file] =
			loading[file] ||
			new Promise(function (done, failed) {
				var s = document.createElement('script');
				s.src = top + ROOM + file;
				s.onload = done;
				s.onerror = function () {
					loading[file] = undefined;
					failed(new Error('Thiếu tệp ' + file + '. Chép lại cả thư mục sổ tay.'));
				};
				document.head.append(s);
			});
		return loading[file];
	}

	function bytes(base64) {
		var text = atob(base64);
		var out = new Uint8Array(text.length);
		for (var i = 0; i < text.length; i++) out[i] = text.charCodeAt(i);
		return out;
	}

	window.__soTay = {
		/** Data scripts bring files here: text, or bytes as base64. */
		put: function (name, text, base64) {
			kept[name] = base64 ? bytes(text) : text;
		},
		module: function (name, value) {
			modules[name] = value;
		},
		base: top + ROOM,
		import: function (url) {
			var name = inside(new URL(url, document.baseURI).href.replace(/[?#].*$/, ''));
			return script(name).then(function () {
				if (!modules[name]) throw new Error('Không có phần ' + name + ' trong bản này.');
				return modules[name];
			});
		},
	};

	window.fetch = function (input) {
		var link = typeof input === 'string' ? input : input.url || String(input);
		var named = function (address) {
			return inside(new URL(address, document.baseURI).href.replace(/[?#].*$/, ''));
		};
		// "/" is the top of the disk to the browser, of the site to our scripts.
		var name = named(link) || (/^\/(?!\/)/.test(link) ? named(local(link)) : undefined);
		if (name === undefined) return Promise.reject(new TypeError('Bản này không gửi gì ra khỏi máy.'));
		var file = name.indexOf('pagefind/') === 0 ? 'pagefind/du-lieu.js' : name + '.js';
		return script(file).then(function () {
			return kept[name] === undefined ? new Response('', { status: 404 }) : new Response(kept[name]);
		});
	};
})();
