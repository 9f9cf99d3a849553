import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../engine/parse/plainText.ts';

describe('plainText', () => {
  it('leaves a file as it is whose ids and prefixes are known', () => {
    const xml = '<definitions id="d"><process id="p" name="Cấp phép"/></definitions>';

    expect(plainText(xml).xml).toBe(xml);
  });

  it('writes ids without marks wherever they are ids, and remembers them', () => {
    const { xml, originals } = plainText(
      '<task id="thẩm-định" name="thẩm-định"/><flow sourceRef="thẩm-định"/>' +
        '<incoming> thẩm-định </incoming><script>thẩm-định</script>',
    );

    expect(xml).toBe(
      '<task id="tham-dinh" name="thẩm-định"/><flow sourceRef="tham-dinh"/>' +
        '<incoming> tham-dinh </incoming><script>thẩm-định</script>',
    );
    expect([...originals]).toEqual([['tham-dinh', 'thẩm-định']]);
  });

  it('gives two ids that differ in marks only two names, and none that is in the file', () => {
    const { originals } = plainText('<a id="đạt"/><a id="Đạt"/><a id="dật"/><f targetRef="dat"/>');

    expect([...originals.values()]).toEqual(['đạt', 'Đạt', 'dật']);
    expect(new Set(originals.keys())).toEqual(new Set(['dat_', 'Dat', 'dat__']));
  });

  it('leaves comments, CDATA and attributes that only quote an id', () => {
    const rest = '<!-- <a id="hồ"/> --><![CDATA[<a id="hồ"/>]]><x note=\'y id="hồ"\'/>';

    expect(plainText(`<a id="hồ"/>${rest}`).xml).toBe(`<a id="ho"/>${rest}`);
  });

  it('writes the extensions of another program under the prefix that is known', () => {
    const uri = 'http://camunda.org/schema/zeebe/1.0';

    expect(plainText(`<t xmlns:z="${uri}"><z:script z:x="1">z:x</z:script></t>`).xml).toBe(
      `<t xmlns:zeebe="${uri}"><zeebe:script zeebe:x="1">z:x</zeebe:script></t>`,
    );
  });

  it('reads the kin of Camunda as Camunda, and remembers the only prefix of the file', () => {
    const uri = 'http://flowable.org/bpmn';

    const { xml, prefixes } = plainText(`<t xmlns:flowable="${uri}" flowable:assignee="an"/>`);

    expect(xml).toBe(`<t xmlns:camunda="${uri}" camunda:assignee="an"/>`);
    expect([...prefixes]).toEqual([['camunda', 'flowable']]);
  });

  it('leaves what a tag has under two prefixes that mean the same', () => {
    const { xml, prefixes } = plainText(
      '<t xmlns:a="http://activiti.org/bpmn" xmlns:f="http://flowable.org/bpmn" f:x="1" a:x="2" a:y="3"/>',
    );

    expect(xml).toBe(
      '<t xmlns:camunda="http://activiti.org/bpmn" xmlns:f="http://flowable.org/bpmn" camunda:x="1" a:x="2" camunda:y="3"/>',
    );
    expect([...prefixes]).toEqual([['camunda', 'camunda']]);
  });
});
