import xml.etree.ElementTree as ET

for text in ("", "<a>", "<a></b>", "<a", "<a x=1/>", "<a x='1' x='2'/>", "<a/><b/>", "text", "<a>&foo;</a>", "<a>&</a>", "<x:a/>", "<a><!-- -- --></a>", "<a>\x01</a>", "<a b></a>", "<1/>", "</a>", "<a>]]></a>", "<a><b></a></b>", "  <?xml version='1.0'?><a/>", "<a>&#0;</a>", "<a><![CDATA[x</a>", "<a b='<'/>", "<a\n\n b=c/>","<?xml version='1.0' encoding='nonsense'?><a/>", b"<a>\xff</a>", "<a>&#xD800;</a>", "<!DOCTYPE a [<!ENTITY e '<b>1</b>'>]><a>&e;</a>"):
    try:
        print(repr(text)[:40], ET.tostring(ET.fromstring(text)))
    except ET.ParseError as error:
        print(repr(text)[:40], error, error.code, error.position)
