// The few things a page cannot do from the server: focus, and keys and clicks that must not wait for it.
let lender = [];
// What has the focus within the page, and all it stands in.
let trail = [];
window.portal = {
  // A record's heading takes the focus once it is there, unless the person has already gone on.
  focusHeading() {
    const active = document.activeElement;
    if (!active || active === document.body || active.id === 'content') document.querySelector('main h1')?.focus({ preventScroll: true });
  },
  // Answers first and leaves then, so that nobody waits on the server for a page that is gone.
  leave(address) { setTimeout(() => location.assign(address)); },
  focus(id) { document.getElementById(id)?.focus(); },
  // A dialog borrows the focus and gives it back to what it was opened from.
  borrowFocus(id) { lender = trail.length ? trail : [document.activeElement]; this.focus(id); },
  // What was made for this person alone has no address to fetch it from.
  async save(name, type, stream) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  },
  returnFocus() {
    const back = lender;
    lender = [];
    setTimeout(() => back[0]?.isConnected ? back[0].focus() : stay(back));
  },
};

document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    const box = document.getElementById('search');
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  }
  if (event.target.closest?.('[role=grid]') && event.key.startsWith('Arrow')) event.preventDefault();
  if (event.key === 'Escape') closeOpen(document.body);
}, true);

document.addEventListener('click', event => {
  closeOpen(event.target);
  // Blazor takes a link within the page for a move and leaves the focus behind.
  if (event.target.closest?.('a.skip')) { event.preventDefault(); document.getElementById('content').focus(); }
}, true);

// Whoever presses a form's act with something wrong in it is taken there: it may be far above, and nothing else would have happened.
document.addEventListener('click', event => {
  const act = event.target.closest?.('button.mud-button-filled');
  const form = act?.closest('.mud-dialog, main');
  if (!form) return;
  for (const wait of [250, 600, 1200]) {
    setTimeout(() => {
      const wrong = form.querySelector('[aria-invalid=true]');
      if (wrong && (document.activeElement === act || document.activeElement === document.body)) wrong.focus();
    }, wait);
  }
});

// What was pressed may be gone once it is done: the focus stays in the panel it stood in instead of falling to the top of the page.
document.addEventListener('focusin', event => {
  trail = [];
  for (let one = event.target; one && event.target.closest('main'); one = one.parentElement) trail.push(one);
});
new MutationObserver(() => {
  if (trail.length && !trail[0].isConnected && document.activeElement === document.body) stay(trail);
}).observe(document.documentElement, { childList: true, subtree: true });

function stay(gone) {
  const place = gone.find(one => one.isConnected)?.closest('.panel, main');
  trail = [];
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

function closeOpen(target) {
  for (const open of document.querySelectorAll('details.who[open]')) {
    if (!open.contains(target)) {
      open.open = false;
      if (open.contains(document.activeElement)) open.querySelector('summary').focus();
    }
  }
}
