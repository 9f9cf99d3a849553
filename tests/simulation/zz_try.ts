import { simulate } from '/work/wt/sim/tests/simulation/simulate.ts';
import { readKits } from '/work/wt/sim/tests/simulation/procedureKits.ts';
const root='/work/wt/sim';
const kits=readKits(root);
const [from,n]=[Number(process.argv[2]??1),Number(process.argv[3]??1)];
const t=Date.now(); const total=new Map<string,number>();
for(let seed=from;seed<from+n;seed++){
 const r=await simulate({seed,steps:200,kind:'sqlite',root,kits});
 for(const [k,v] of r.counts) total.set(k,(total.get(k)??0)+v);
 if(r.findings.length){console.log(seed,r.findings.slice(0,5)); console.log(r.lastLines.slice(-12).map(l=>l.slice(0,400)).join('\n')); if(process.argv[4]!=='all')break;}
}
console.log(Date.now()-t,'ms'); console.log([...total].sort().map(([k,v])=>k+'='+v).join('\n'));
