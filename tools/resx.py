#!/usr/bin/env python3
"""Writes a pair of .resx from a tab-separated list on stdin: key<TAB>Spanish<TAB>English. Usage: resx.py PATH/XTexts < list  (adds to or replaces keys that are there)"""
import sys, re, html, os
base=sys.argv[1]
HEAD='''<?xml version="1.0" encoding="utf-8"?>
<root>
  <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>
  <resheader name="version"><value>2.0</value></resheader>
  <resheader name="reader"><value>System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value></resheader>
  <resheader name="writer"><value>System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value></resheader>
'''
def read(p):
    d={}
    if os.path.exists(p):
        for m in re.finditer(r'<data name="([^"]+)"[^>]*>\s*<value>(.*?)</value>',open(p,encoding='utf-8').read(),re.S):
            d[html.unescape(m.group(1))]=html.unescape(m.group(2))
    return d
def write(p,d):
    with open(p,'w',encoding='utf-8') as f:
        f.write(HEAD)
        for k in sorted(d): f.write(f'  <data name="{html.escape(k)}" xml:space="preserve"><value>{html.escape(d[k],quote=False)}</value></data>\n')
        f.write('</root>\n')
es,en=read(base+'.resx'),read(base+'.en.resx')
for line in sys.stdin:
    line=line.rstrip('\n')
    if not line.strip(): continue
    c=line.split('\t')
    if len(c)!=3: sys.exit('not three columns: '+line)
    es[c[0]],en[c[0]]=c[1],c[2]
write(base+'.resx',es); write(base+'.en.resx',en)
print(len(es),'keys')
