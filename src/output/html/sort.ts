/**
 * Puts a button in each heading of a table worth sorting. Cells are compared by `data-v` where they have one (amounts,
 * shares), days by their element, others by their words; what says nothing goes last, and totals stay at the end.
 */
export const sortScript = `(function(){
  var words=new Intl.Collator("en-GB",{numeric:true,sensitivity:"base"});
  function value(row,at){var cell=row.cells[at];if(!cell||cell.classList.contains("absent"))return null;var day=cell.querySelector("time"),v=day?day.getAttribute("datetime"):cell.getAttribute("data-v");return v===null?cell.textContent.trim()||null:v===""?null:isNaN(v)?v:Number(v)}
  function compare(a,b){return typeof a==="number"&&typeof b==="number"?a-b:words.compare(String(a),String(b))}
  document.querySelectorAll("table.sorts").forEach(function(table){
  var body=table.tBodies[0],heads=table.tHead.rows[0].cells,said=table.parentNode.nextElementSibling;
  var first=Array.prototype.slice.call(body.rows).filter(function(r){return !r.classList.contains("total")});
  Array.prototype.forEach.call(heads,function(head,at){
  var button=document.createElement("button");button.type="button";
  while(head.firstChild)button.appendChild(head.firstChild);
  head.appendChild(button);
  button.addEventListener("click",function(){
  var now=head.getAttribute("aria-sort"),next=now==="ascending"?"descending":now==="descending"?null:"ascending",way=next==="descending"?-1:1;
  Array.prototype.forEach.call(heads,function(other){other.removeAttribute("aria-sort")});
  var rows=first.slice();
  if(next){head.setAttribute("aria-sort",next);
  rows=first.map(function(row,place){return{row:row,place:place,v:value(row,at)}}).sort(function(a,b){
  if(a.v===null||b.v===null)return a.v===b.v?a.place-b.place:a.v===null?1:-1;
  return way*compare(a.v,b.v)||a.place-b.place}).map(function(one){return one.row})}
  var before=body.querySelector("tr.total");
  rows.forEach(function(row){body.insertBefore(row,before)});
  if(said&&said.classList.contains("sorted"))said.textContent=next?"Sorted by "+button.textContent+", "+next+".":"In the order of the plan.";
  })})})})();`;
