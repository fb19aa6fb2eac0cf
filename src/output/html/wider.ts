/** Marks each box whose table or drawing is wider than it is, whenever the window changes: its bar stands at the foot of a long table, out of sight. */
export const widerScript = `(function(){
  var boxes=document.querySelectorAll(".scroll");
  function mark(){boxes.forEach(function(box){box.classList.toggle("wider",box.scrollWidth>box.clientWidth+1)})}
  mark();addEventListener("resize",mark);addEventListener("load",mark)})();`;

/** What such a box says above its table, and a rule at the edge it runs past. */
export const widerStyle = `.wider::before { content: "Wider than the window: it scrolls sideways."; display: block; position: sticky; left: 0; width: fit-content; color: var(--muted); font-size: .85rem; }
.wider { border-right: 3px solid #5b7083; }`;
